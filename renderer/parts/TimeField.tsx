import { TextInput } from "@mantine/core";
import { tidyTime } from "../../shared/event/eventDetails.ts";

type Props = {
  label?: string;
  /** Names it where no label is shown. */
  name?: string;
  error?: string | null;
  value: string | null;
  onTime: (time: string | null) => void;
};

/** A time of day as people write it; it becomes `13:00` when the field is left. */
export function TimeField({ label, name, error, value, onTime }: Props) {
  return (
    <TextInput
      label={label}
      aria-label={name}
      title={name}
      error={error}
      inputMode="numeric"
      placeholder="13:00"
      autoComplete="off"
      maxLength={20}
      value={value ?? ""}
      onChange={(event) => onTime(event.currentTarget.value || null)}
      onBlur={(event) => {
        const tidy = tidyTime(event.currentTarget.value);
        if (tidy !== value) onTime(tidy);
      }}
    />
  );
}
