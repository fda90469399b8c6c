// A shell in which `aws` is one of the AWS CLIs that this machine has, and calls Punctual.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

export interface AwsCli {
  /** As it says itself: `aws-cli/2.9.19`. */
  readonly version: string;
  readonly program: string;
  /** False for those that have to be told by `--endpoint-url`. */
  readonly readsEndpoint: boolean;
  /** Only the second one has `aws logs tail`. */
  readonly major: number;
}

export interface AwsShell {
  /** What the lines printed. Throws with what they complained of. */
  run(lines: string): Promise<string>;
  /** What the lines complained of. Throws where they succeed. */
  refused(lines: string): Promise<string>;
  /** Goes on until it is ended. */
  follow(lines: string): Followed;
  close(): Promise<void>;
}

export interface Followed {
  printed(): string;
  end(): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

const runFile = promisify(execFile);

/** For the name of the tests that are skipped for want of one. */
export const noCli: AwsCli = {
  version: "an AWS CLI, of which none is installed",
  program: "",
  readsEndpoint: false,
  major: 0,
};

/**
 * Debian's, or the first one on the PATH; `noCli` alone where nothing is installed. With AWS_CLIS=all each of the two, where
 * they differ: a CLI takes a second a command, so that both would double what takes longest.
 */
export async function installedClis(): Promise<readonly AwsCli[]> {
  const places = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  const found = await Promise.all(places.map((place) => programIn(place)));
  const programs = [...new Set(found.filter((program) => program !== null))];
  const wanted = process.env.AWS_CLIS === "all" ? 2 : 1;
  const clis = await Promise.all(programs.slice(0, wanted).map((program) => describeCli(program)));
  const installed = clis.filter((cli) => cli !== null);
  return installed.length === 0 ? [noCli] : installed;
}

const programIn = (place: string): Promise<string | null> => realpath(join(place, "aws")).catch(() => null);

/** Null for what is no AWS CLI. */
async function describeCli(program: string): Promise<AwsCli | null> {
  const told = await runFile(program, ["--version"]).catch(() => ({ stdout: "" }));
  const [version, major = 0, minor = 0] = /aws-cli\/(\d+)\.(\d+)\.\d+/.exec(told.stdout) ?? [];
  if (version === undefined) return null;
  // The first version reads it too by now, but for `aws sqs`, which goes to AWS all the same.
  const readsEndpoint = Number(major) === 2 && Number(minor) >= 13;
  return { version, program, readsEndpoint, major: Number(major) };
}

export async function openAwsShell(cli: AwsCli, environment: Environment): Promise<AwsShell> {
  const directory = await mkdtemp(join(tmpdir(), "punctual-aws-shell-"));
  const endpoint = cli.readsEndpoint ? "" : ' --endpoint-url "$AWS_ENDPOINT_URL"';
  await writeFile(join(directory, "aws"), `#!/bin/sh\nexec ${cli.program}${endpoint} "$@"\n`, {
    mode: 0o755,
  });
  // The first one takes an address in a parameter for a file that is to be fetched.
  await writeFile(join(directory, "config"), "[default]\ncli_follow_urlparam = false\n");
  const modules = join(import.meta.dirname, "../../node_modules");
  // Where npx looks.
  await symlink(modules, join(directory, "node_modules"));
  const { PATH = "", HOME = "" } = process.env;
  const env = {
    HOME,
    PATH: [directory, join(modules, ".bin"), PATH].join(delimiter),
    // Nothing of this machine's own account may take part.
    AWS_CONFIG_FILE: join(directory, "config"),
    AWS_SHARED_CREDENTIALS_FILE: join(directory, "none"),
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_PAGER: "",
    // What is followed is to be seen at once, also where no terminal is.
    PYTHONUNBUFFERED: "1",
    // The first one does not know AWS_REGION.
    AWS_DEFAULT_REGION: environment.AWS_REGION ?? "",
    ...environment,
  };
  return {
    async run(lines) {
      const { code, out, complaint } = await typed(lines, { cwd: directory, env });
      if (code !== 0) throw new Error(`Expected ${lines} to succeed, got ${code}: ${complaint}`);
      return out;
    },
    async refused(lines) {
      const { code, out, complaint } = await typed(lines, { cwd: directory, env });
      if (code === 0) throw new Error(`Expected ${lines} to be refused, got ${out}`);
      return complaint;
    },
    follow: (lines) => followed(lines, { cwd: directory, env }),
    close: () => rm(directory, { recursive: true, force: true }),
  };
}

interface Typed {
  readonly code: number | null;
  readonly out: string;
  readonly complaint: string;
}

interface Place {
  readonly cwd: string;
  readonly env: Environment;
}

async function typed(lines: string, place: Place): Promise<Typed> {
  const shell = spawn("bash", ["--norc", "-euo", "pipefail", "-c", lines], place);
  let [out, complaint] = ["", ""];
  shell.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  shell.stderr.on("data", (piece: Buffer) => (complaint += piece.toString()));
  const [code]: (number | null)[] = await once(shell, "close");
  return { code: code ?? null, out, complaint };
}

function followed(lines: string, place: Place): Followed {
  // A group of its own, so that its end is the end of whatever it started.
  const shell = spawn("bash", ["--norc", "-c", lines], { ...place, detached: true });
  let printed = "";
  for (const stream of [shell.stdout, shell.stderr])
    stream.on("data", (piece: Buffer) => (printed += piece.toString()));
  const ended = once(shell, "close");
  return {
    printed: () => printed,
    async end() {
      if (shell.pid !== undefined && shell.exitCode === null) process.kill(-shell.pid, "SIGINT");
      await ended;
    },
  };
}
