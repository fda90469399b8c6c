// What a shell must be told to complete `punctual`; each asks the program itself, so that it never grows old.

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

const bash = `_punctual() {
  local IFS=$'\\n'
  COMPREPLY=($(punctual __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _punctual punctual
`;

const zsh = `#compdef punctual
_punctual() {
  local -a found
  found=("\${(@f)$(punctual __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -a found
}
compdef _punctual punctual
`;

const fish = `complete -c punctual -f -a '(punctual __complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`;

export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };
