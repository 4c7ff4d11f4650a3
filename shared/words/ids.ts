import { z } from "zod";

/** An id made once and never changed; branded, so that a person's id cannot be handed where an event's is wanted. */
const id = <B extends string>(brand: B) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .brand(brand);

export const EventId = id("EventId");
export const PersonId = id("PersonId");
export const SessionId = id("SessionId");
export const StationId = id("StationId");
export const QuestionId = id("QuestionId");
export const FactId = id("FactId");
export const JobId = id("JobId");

export type EventId = z.infer<typeof EventId>;
export type PersonId = z.infer<typeof PersonId>;
export type SessionId = z.infer<typeof SessionId>;
export type StationId = z.infer<typeof StationId>;
export type QuestionId = z.infer<typeof QuestionId>;
export type FactId = z.infer<typeof FactId>;
export type JobId = z.infer<typeof JobId>;
