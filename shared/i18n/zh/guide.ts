/** Where the one-page guide for volunteers is made; what stands in it is in `guidePage`. */
export const guide = {
  title: "给志愿者的说明",
  print: "打印志愿者说明",
};
