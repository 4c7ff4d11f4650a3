import { SegmentedControl } from "@mantine/core";
import type { Language } from "../../shared/contract/shapes.ts";
import { LANGUAGE_NAMES } from "../../shared/i18n/say.ts";
import css from "./Page.module.css";

type Props = { label: string; value: Language; onChange: (language: Language) => void };

/** One of the languages there are, each called as those call it who speak it. */
export function LanguageChoice({ label, value, onChange }: Props) {
  return (
    <div>
      <p className={css.label}>{label}</p>
      <SegmentedControl
        aria-label={label}
        value={value}
        data={[
          { value: "zh", label: <span lang="zh-CN">{LANGUAGE_NAMES.zh}</span> },
          { value: "en", label: <span lang="en">{LANGUAGE_NAMES.en}</span> },
        ]}
        onChange={(chosen) => onChange(chosen === "zh" ? "zh" : "en")}
      />
    </div>
  );
}
