// The real drawing thread with two weak spots.
import "./weakSpots.ts";
import "../../electron/badges/draw.worker.ts";
