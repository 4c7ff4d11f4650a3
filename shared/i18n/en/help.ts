import type * as zh from "../zh/help.ts";
import { fileHelp } from "./fileHelp.ts";

export const help: typeof zh.help = {
  what: "What can I do?",
  steps: {
    ...fileHelp,
    "disk-full": [
      "A guest the screen did not confirm is not in: tick the paper sign-in sheet and write the time meanwhile.",
      "Empty the system's bin; move large files such as photos and videos to another disk.",
      "When the screen says that check-ins are recorded again, scan once more; if it does not within a minute, start the program again. What is on paper goes in on the “Report” screen with “Type in the paper sheet”.",
    ],
    "disk-locked": [
      "A guest the screen did not confirm is not in: tick the paper sign-in sheet and write the time meanwhile.",
      "A USB stick or card may have a small switch on its side: slide it to writable. For a network drive, ask for the right to write.",
      "If that does not help, go on on another computer: open the stick with the “Second copy” there with “Open an event from a folder…”, or save the event to a stick here with “Save as one file…” and open that there with “Open an archive…”. Then type in what is on paper.",
    ],
    "disk-gone": [
      "Plug the stick or disk with the event in again and wait until the system shows it.",
      "Start the program again and scan once more. What the screen confirmed is on that disk.",
      "If it cannot be found, go on with the paper sign-in sheet and plug the stick with the “Second copy” into another computer: there, “Open an event from a folder…” on the “Event” screen.",
    ],
    "disk-bad": [
      "Do not switch the computer off and do not keep trying: go on with the paper sign-in sheet.",
      "Plug the stick with the “Second copy” into another computer and use “Open an event from a folder…” on the “Event” screen there. On this one it would come back to the same disk.",
      "If there is no second copy, save the event to a stick here with “Save as one file…” and open that on the other computer with “Open an archive…”.",
      "There, on the “Report” screen, type in what is on paper with “Type in the paper sheet”.",
    ],
    closed: [
      "The event was closed and takes nothing more.",
      "On the “Event” screen choose “Open it again”, say why, and go on.",
    ],
    "not-written": [
      "Check-ins are not touched by this and go on.",
      "See whether the disk is full, pulled out or write-protected; free some space, or use another one.",
      "Press the same button again. Nothing half written is left behind.",
    ],
    "in-use": [
      "See whether the program is open on this computer already, and use that window.",
      "If the event lies on a shared drive and another computer has it open, have it closed there first.",
      "If you are sure that no program has it any more, delete the file that is named above and choose “Try again”.",
    ],
    "no-event": [
      "See whether the stick or network drive is connected, and whether the folder was renamed or moved.",
      "Look under “Events on this computer” on the “Event” screen, or choose the right folder with “Open an event from a folder…”.",
      "To practise meanwhile, “Open the sample event”.",
    ],
    "no-key": [
      "Find the key file in the same event's folder on the stick with the “Second copy” or on another desk's computer, and copy it to the place named above.",
      "If a key file was exported before, choose it below and type its passphrase.",
      "If there is neither, open the event from a copy; guests can be found by name, only tickets cannot be checked.",
    ],
    passphrase: [
      "Check caps lock and the input method, and type it once more, slowly.",
      "If it was forgotten, type the recovery code that was written down when it was set.",
      "Without either nobody can open it: use a copy that is not locked, or the paper sign-in sheet.",
    ],
    "lock-damaged": [
      "Change nothing in the folder.",
      "Plug in the stick with the “Second copy” and use “Open an event from a folder…” on the “Event” screen; the passphrase is the same.",
      "Without a copy go on with the paper sign-in sheet, and call whoever looks after this program.",
    ],
    damaged: [
      "If there is a “Second copy”, use it first: “Open an event from a folder…” on the “Event” screen; its records are whole.",
      "Without one, choose “Go on with what can be read”: the original is kept, only the lines that cannot be read are missing.",
      "Then check the counts; scan guests who are missing again, or type them in from the paper sign-in sheet.",
    ],
    import: [
      "Open the list in Excel, save it as a workbook or as CSV (UTF-8), and choose that file.",
      "The first row must name the columns, one of them the name; take off passwords and merged title rows.",
      "If that does not help, copy the cells and use “Paste a list”; or register guests with “Walk-in” on the “Check in” screen.",
    ],
    page: [
      "Open the event's page in a browser and save it as a web page (.html), or copy its text into a .txt file, and choose that.",
      "The text must name the event and its date, such as 28 December 2019, 13:00–17:30.",
      "If that does not help, “Make an event by hand”; it takes a few minutes.",
    ],
    printer: [
      "Let guests in all the same; their badges wait in line and are not lost.",
      "Look at the printer: power light, cable, paper, cover, ink or ribbon; press its own key to go on.",
      "Then “Try again” on the “Badges” screen; if it stays broken, “Send the rest to…” another printer, or to files to be printed later.",
    ],
    "print-service": [
      "Let guests in all the same; their badges wait in line and are not lost.",
      "Open the system's printer settings: is the printer paused, offline or removed? Resume it, or add it again.",
      "Then choose “Look for printers again” on the “Badges” screen, and “Try again”.",
    ],
    "print-size": [
      "See whether “Badge stock” on the “Badges” screen is what really lies in the printer.",
      "Print a “Test page” and measure its rulers.",
      "If the printer cannot do this size, use another printer or another stock.",
    ],
    drawing: [
      "Let guests in all the same.",
      "“Check all badges” on the “Badges” screen tells which letters are missing and which picture cannot be opened.",
      "Put it right in the designer, then “Try again”; where fonts are missing, install the program again.",
    ],
    reprint: [
      "This badge was called off at the desk and not printed.",
      "To print it, choose “Try again”, or find the guest on the “People” screen and print another one.",
    ],
    camera: [
      "The scanner and the search go on working: nobody has to wait for the camera.",
      "Look for a cover or a switch; pull the camera out and plug it in again; close meeting programs that use it.",
      "Allow the program to use the camera in the system's privacy settings, then “Try again”.",
    ],
    copy: [
      "Check-ins are not touched: they are on this computer.",
      "Plug the stick in again; free some space on it, or slide off its write protection. Copying goes on by itself.",
      "If that does not help, “Choose another folder…” on the “Settings” screen.",
    ],
    settings: [
      "What you chose holds for now; the next start will have the old settings again.",
      "See whether the system's disk is full, free some space, and choose once more.",
    ],
    "hub-start": [
      "Checking in does not wait for a hub: go on with this desk.",
      "Install or update nats-server as the “Desks” screen says, then choose “Start the hub here”.",
      "If that does not help, open the same event on another laptop and start the hub there.",
    ],
    "hub-port": [
      "Checking in does not wait for a hub: go on with this desk.",
      "Debian and Ubuntu run a nats-server of their own once it is installed: the line on the “Desks” screen, run in a terminal, ends it.",
      "If that does not help, restart the computer, open this program first, and start the hub then.",
    ],
    "hub-gone": [
      "Go on checking in: this desk keeps everything and sends it when the hub is back.",
      "Look at the hub's laptop: is it on, awake, the program open? Are both on the same Wi-Fi or cable?",
      "If the hub has another address now, type it under “Change the hub's address”, or scan the QR code on its screen again.",
      "If it is broken or gone, choose one laptop for “This laptop is the hub now…”; the others scan its QR code.",
    ],
    "hub-full": [
      "Go on checking in: every desk keeps its own records.",
      "On the hub's laptop empty the system's bin and move large files to another disk; it goes on by itself then.",
      "If there is no space to be had, choose another laptop for “This laptop is the hub now…”.",
    ],
    "join-code": [
      "Open the “Desks” screen on the hub and scan the code it shows now; an old picture of it may no longer be right.",
      "If it cannot be scanned, “Save joining file…” on the hub and open that here; or copy what stands under “The code as text” and paste it.",
      "If several events are on, see which one the hub has open.",
    ],
    "join-reach": [
      "Both laptops must be on the same Wi-Fi or switch. Wi-Fi for visitors often keeps laptops apart: use another one, a phone's hotspot or a cable.",
      "The hub's firewall may be in the way: allow nats-server to take connections on that laptop.",
      "If the address in the code is wrong, look at the address on the hub's screen and type it here.",
    ],
    "join-let-in": [
      "On the hub's “Desks” screen tick “Let new desks join”.",
      "Scan the QR code on the hub's screen here once more.",
      "A laptop that was shut out does not come back to this event: use another one.",
    ],
    "shut-out": [
      "Check in at another desk or another laptop: everybody is on the list there.",
      "If it was shut out by mistake, whom it has let in since counts nowhere: check these people in again at another desk.",
      "Who that is stands under “Last scans” on this desk's check-in screen.",
    ],
    begin: ["Open an event on the “Event” screen, or “Open the sample event” to practise.", "Then scan once more."],
    fault: [
      "Write the number down. What you just did may not be finished: look at the screen and do it again.",
      "Scanning and searching go on. If it keeps coming, close the program and start it again: what the screen confirmed is all there.",
      "On the “Settings” screen choose “Save a file for support…” and send it, with the number, to whoever looks after this program.",
    ],
  },
};
