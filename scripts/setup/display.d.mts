export function hasDisplay(): Promise<boolean>;
export function startDisplay(): Promise<{ name: string; stop(): Promise<void> }>;
