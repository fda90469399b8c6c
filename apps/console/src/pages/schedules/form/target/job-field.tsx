// One of the jobs that this server or an app serves.
import { useQuery } from "@tanstack/react-query";
import { systemQuery } from "../../../../api/system.ts";
import { NameSelect } from "../../../../parts/name-select.tsx";
import { useField } from "../draft/problem-places.ts";

interface JobFieldProps {
  readonly job: string;
  readonly onChange: (job: string) => void;
}

export function JobField({ job, onChange }: JobFieldProps) {
  const { data, error } = useQuery(systemQuery);
  const place = useField("target.job");
  return (
    <NameSelect
      {...place}
      label="Job"
      description="Code that is made with defineJob and registered with this server"
      required
      placeholder="Choose one"
      allowDeselect={false}
      names={{ data: data?.jobs, error }}
      value={job}
      onChange={(name) => onChange(name ?? "")}
    />
  );
}
