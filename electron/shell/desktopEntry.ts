/** An entry that starts a program when its user logs in. `line`: the program and its arguments. One that is gone is passed over (TryExec). */
export const desktopEntry = (name: string, line: readonly string[]): string =>
  [
    "[Desktop Entry]",
    "Type=Application",
    `Name=${escaped(name)}`,
    `TryExec=${escaped(line[0] ?? "")}`,
    `Exec=${escaped(line.map(quoted).join(" "))}`,
    "Icon=lanyard",
    "Terminal=false",
    "X-GNOME-Autostart-enabled=true",
    "",
  ].join("\n");

/** An argument as Exec wants it: in quotes, what a shell would read behind a backslash, percent signs twice (Desktop Entry Specification, "The Exec key"). */
const quoted = (argument: string): string => `"${argument.replace(/["`$\\]/g, "\\$&").replaceAll("%", "%%")}"`;

/** A value of the file: its own backslashes and line feeds are written as such. */
const escaped = (value: string): string => value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
