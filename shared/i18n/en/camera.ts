import type * as zh from "../zh/camera.ts";

/** Scanning with the computer's camera, and pictures of tickets. */
export const camera: typeof zh.camera = {
  open: "Camera",
  key: "Shortcut: F8",
  title: "Scan with the camera",
  close: "Camera off",
  choose: "Choose the camera",
  unnamed: (n) => `Camera ${n}`,
  mirror: "Mirror the picture",
  torch: "Light",
  starting: "The camera is starting…",
  retry: "Try again",
  trouble: {
    denied:
      "The system does not allow the camera. Allow this program to use it in the system's privacy settings, then try again.",
    none: "No camera was found. It opens by itself when you plug one in.",
    busy: "The camera does not open; another program may be using it. Close that program, then try again.",
    unplugged: "The camera is gone. It opens by itself when you plug it in again.",
    broken: "The reader of QR codes did not start, please try again. Scanner and search still work.",
    "no-picture": "The camera shows nothing. Look for a cover or a switch, then try again.",
  },
  picture: {
    "no-code": { word: "No code found", why: "Try a sharper picture of the whole ticket, or find the guest by name" },
    "not-a-picture": {
      word: "Not a picture",
      why: "This file cannot be opened. Drop a screenshot or photo of the ticket",
    },
    broken: {
      word: "Picture not read",
      why: "The reader of QR codes did not start. Drop it once more, or find the guest by name",
    },
  },
};
