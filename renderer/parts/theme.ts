import { Button, createTheme, NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";

/** Mantine's controls at the size of a fingertip; colours come from styles/kit.css. */
export const theme = createTheme({
  primaryColor: "blue",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: "md" } }),
    Textarea: Textarea.extend({ defaultProps: { size: "md" } }),
    TextInput: TextInput.extend({ defaultProps: { size: "md" } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: "md" } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: "md" } }),
  },
});
