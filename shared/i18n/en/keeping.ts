import type * as zh from "../zh/keeping.ts";

/** Three servers that keep an event's record. */
export const keeping: typeof zh.keeping = {
  title: "Where the record is kept",
  one: "On the hub alone: without it, each desk goes on by itself until it is back, or another desk takes over.",
  gathering:
    "With three laptops, all three keep it: one may fail, and the others stay in step. Until then the hub keeps it alone.",
  three: "On three laptops together: one of them may fail, and the others stay in step.",
  threeNot: (running) =>
    running === 2
      ? "Two of the three run, and the desks stay in step; with one more gone, each goes on by itself. See to the one that does not answer."
      : "Only one of the three runs, so each desk goes on by itself. See to those that do not answer.",
  list: "Laptops that keep the record",
  state: { runs: "Runs", waiting: "Waits for a third", silent: "Does not answer" },
  mine: {
    waiting: "This laptop is ready and one more is wanted: press “Keep the record here too” on another laptop.",
    starting: "The server on this laptop is starting…",
    runs: "This laptop keeps the record too. Keep it plugged in, open and awake during the event.",
    failed: "The server on this laptop did not start; it is tried again.",
    stopped:
      "The server on this laptop ended and is being started again. If it stays so, close the program and open it again.",
    "port-taken": "Another program has the port that this laptop's server needs. Close that program and it goes on.",
    "disk-full": "This laptop's disk is full. Free some space; it goes on by itself then.",
    "others-missing":
      "Too few of the three servers are there, so nothing is settled together. Desks go on by themselves; look after the other two laptops.",
  },
  keep: "Keep the record here too",
  keepAbout:
    "For big events: when this laptop and one more keep it beside the hub, one of the three may fail. Each has nats-server, a cable and a fixed address. When it begins, desks work alone for some seconds.",
  refused: {
    "not-installed": "nats-server is not on this computer. Install it as said below, then try again.",
    "too-old": "The nats-server on this computer is too old; 2.9.10 or newer is needed.",
    "no-hub": "The hub does not answer. See whether its laptop is on and awake, then try again.",
    "no-answer":
      "The program on the hub does not answer. See whether the event is open there and the program is as new as here.",
    unreachable:
      "The hub cannot reach this laptop. Let nats-server through this laptop's firewall (ports 4222 and 6222), then try again.",
    unreached:
      "This laptop cannot reach another server. Let nats-server through the firewall there (port 6222), on the hub and the other laptop, then try again.",
    full: "Three laptops keep the record already.",
    "not-in-step": "This desk or the hub is not in step with the others yet. Try again when it is.",
    "port-taken": "Another program has the ports that are needed. Close it first, then try again.",
    failed: "It did not work. Try again; if it does not help, take another laptop.",
    "disk-full": "The disk is full. Free some space, then try again.",
    "disk-error": "The disk reports an error. Take another laptop.",
    "nothing-to-do": "This laptop keeps the record already.",
  },
  notKept: "The record is not kept here",
  noMore: "Stop keeping it here…",
  noMoreQuestion: "Stop keeping the record here?",
  noMoreAbout:
    "The hub keeps it alone again. Desks work alone for some seconds and hand over what they have; nothing is lost. For three again, press “Keep the record here too” on two laptops anew.",
  noMoreConfirm: "Stop keeping it",
  alone: "Keep the record here only…",
  aloneQuestion: "Keep the record on this hub only?",
  aloneAbout:
    "When one of the three laptops is broken, gone or no longer needed. Desks work alone for some seconds and hand over what they have; nothing is lost. For three again, press “Keep the record here too” on two laptops anew.",
  aloneConfirm: "Keep it here only",
};
