/** How a kiosk is set up on a station that has said nothing of it. `language`: the station's. */
export const usualKiosk = <L>(language: L) => ({ language, way: "scanner" as const, hasSearch: false, seconds: 8 });
