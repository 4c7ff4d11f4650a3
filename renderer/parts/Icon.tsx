/** Line drawings on a 24 × 24 ground, drawn in the colour of the text beside them. They never stand alone: a word is always there. */
const PATHS = {
  tick: "M4 12.5l5.5 5.5L20 6.5",
  people:
    "M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2 20c0-3.5 2.8-6 6.5-6s6.5 2.5 6.5 6M15.5 4.4a3.5 3.5 0 0 1 0 6.2M17.5 14.4c2.7.7 4.5 2.8 4.5 5.6",
  badge: "M5 7h14v14H5zM9 7V3h6v4M9 12h6M9 16h6",
  chart: "M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  gear: "M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M18.7 5.3l-2.1 2.1M7.4 16.6l-2.1 2.1",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21",
  scan: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M3 12h18",
  printer: "M7 9V3h10v6M5 9h14v8h-3v4H8v-4H5zM8 15h8",
  star: "M12 3l2.7 5.9 6.3.7-4.7 4.3 1.3 6.3L12 17l-5.6 3.2 1.3-6.3L3 9.6l6.3-.7z",
  note: "M5 4h14v11l-5 5H5zM14 20v-5h5M8 9h8M8 13h4",
  plus: "M12 5v14M5 12h14",
  keyboard: "M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M8 15h8",
  microphone: "M12 14a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3zM6 11a6 6 0 0 0 12 0M12 17v4",
  camera: "M4 7h4l2-3h4l2 3h4v13H4zM12 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8z",
  mirror: "M12 3v18M9 7L3 17h6zM15 7l6 10h-6z",
  light: "M13 2L5 14h6l-1 8 8-12h-6z",
  door: "M6 21V3h10v18M3 21h16M13 12h.01",
  bell: "M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 22h4",
  pause: "M8 5v14M16 5v14",
  out: "M10 4H5v16h5M10 12h11M17 8l4 4-4 4",
  in: "M14 4h5v16h-5M3 12h11M10 8l4 4-4 4",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 3",
  pin: "M9 3h6l-1 7 4 3v2H6v-2l4-3zM12 15v6",
  message: "M4 5h16v11H11l-5 4v-4H4z",
  scanner: "M4 4h12v7H9l-3 9H4zM16 6h4M16 9h4",
  locked: "M6 11h12v10H6zM9 11V7a3 3 0 0 1 6 0v4M12 15v2",
  unlocked: "M6 11h12v10H6zM9 11V6a3 3 0 0 1 6 0M12 15v2",
  stick: "M8 10h8v11H8zM10 10V3h4v7M11 6h.01M13 6h.01",
  desks: "M2 5h12v9H2zM5 18h6M8 14v4M17 9h5v10h-8M18 15h.01",
  alone: "M2 5h12v9H2zM5 18h6M8 14v4M17 8l5 5M22 8l-5 5",
  hourglass: "M7 3h10M7 21h10M8 3c0 5 4 6 4 9 0-3 4-4 4-9M8 21c0-5 4-6 4-9 0 3 4 4 4 9",
  twice: "M12 3L22 20H2zM9.5 11v5M14.5 11v5",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M12 18v-7M9 14l3-3 3 3",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
