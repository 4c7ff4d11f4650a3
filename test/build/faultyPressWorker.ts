// The real press's thread with two weak spots.
import "./weakSpots.ts";
import "../../electron/badges/press.worker.ts";
