"""Reads a calendar from standard input with python's icalendar and tells its events as JSON."""

import json
import sys

import icalendar

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
problems = [str(error) for part in calendar.walk() for error in part.errors]
if problems:
    sys.exit("\n".join(problems))
events = [
    {
        "uid": str(event["UID"]),
        "summary": str(event["SUMMARY"]),
        "start": event.decoded("DTSTART").astimezone().timestamp(),
        "sequence": int(event.get("SEQUENCE", 0)),
        "status": str(event.get("STATUS", "")),
    }
    for event in calendar.walk("VEVENT")
]
json.dump(events, sys.stdout)
