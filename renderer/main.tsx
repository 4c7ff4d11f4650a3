import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/global.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/Button.css";
import "@mantine/core/styles/Loader.css";
import "@mantine/core/styles/Input.css";
import "@mantine/core/styles/SegmentedControl.css";
import "@mantine/core/styles/FloatingIndicator.css";
import "@mantine/core/styles/Slider.css";
import "./styles/letters.css";
import "./styles/tokens.css";
import "./styles/kit.css";
import "./styles/base.css";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { watchOffered } from "./desk/archives.ts";
import { keepDesigns } from "./desk/designerKeep.ts";
import { keepScanner } from "./desk/keepScanner.ts";
import { keepScreen } from "./desk/keepScreen.ts";
import { arrive } from "./desk/kiosk.ts";
import { openFront } from "./desk/openFront.ts";
import { openSound } from "./desk/sound.ts";
import { reportUncaught } from "./desk/uncaught.ts";

const front = openFront(window.lanyard, openSound());
reportUncaught(window, front.store);
// A hello that fails stands in the bar as a fault; there is nothing more to do about it here.
arrive(front)
  .then(() => {
    keepDesigns(front.store);
    keepScreen(front.store);
    keepScanner(front.store);
    watchOffered(front);
  })
  .catch(() => undefined);

const root = document.getElementById("root");
if (root) createRoot(root).render(<App front={front} />);
