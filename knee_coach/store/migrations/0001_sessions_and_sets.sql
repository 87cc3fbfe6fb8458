-- Sessions and their sets. The contract is docs/session-log.md; what stands here is never changed once released.
--
-- Instants are two columns: UTC as "2026-11-18T17:30:00.123456Z" (always this long, so that text order is time order)
-- and the minutes that the clock on the wall was ahead of UTC. No check compares two instants: the person may set the
-- clock back in the middle of a set, and the set is written all the same.

-- Texts that many sessions share, kept once: routine files as they were, and compiled plans.
CREATE TABLE document (
    sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
    text TEXT NOT NULL
) STRICT;

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
    started_at TEXT NOT NULL CHECK (started_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z' AND length(started_at) = 27),
    started_offset INTEGER NOT NULL CHECK (started_offset BETWEEN -1439 AND 1439),
    ended_at TEXT CHECK (ended_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z' AND length(ended_at) = 27),
    ended_offset INTEGER CHECK (ended_offset BETWEEN -1439 AND 1439),
    routine_id TEXT NOT NULL CHECK (routine_id <> ''),
    routine_title TEXT NOT NULL,
    routine_hash TEXT NOT NULL CHECK (routine_hash <> ''),
    routine_text TEXT NOT NULL REFERENCES document (sha256),
    plan TEXT NOT NULL REFERENCES document (sha256),
    side TEXT CHECK (side IN ('left', 'right', 'both')),
    state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'stopped', 'interrupted')),
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    pain_next_morning INTEGER CHECK (pain_next_morning BETWEEN 0 AND 10),
    pain_next_morning_asked_at TEXT CHECK (pain_next_morning_asked_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z' AND length(pain_next_morning_asked_at) = 27),
    pain_next_morning_asked_offset INTEGER CHECK (pain_next_morning_asked_offset BETWEEN -1439 AND 1439),
    effort INTEGER CHECK (effort BETWEEN 0 AND 10),
    note TEXT CHECK (note <> ''),
    program_version TEXT NOT NULL,
    CHECK ((ended_at IS NULL) = (state = 'running')),
    CHECK ((ended_at IS NULL) = (ended_offset IS NULL)),
    CHECK ((pain_next_morning_asked_at IS NULL) = (pain_next_morning_asked_offset IS NULL)),
    CHECK (pain_next_morning IS NULL OR pain_next_morning_asked_at IS NOT NULL)
) STRICT;

CREATE INDEX session_by_start ON session (started_at);

-- One row a set, side and try.
CREATE TABLE set_record (
    id INTEGER PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    set_index INTEGER NOT NULL CHECK (set_index >= 0),
    attempt INTEGER NOT NULL CHECK (attempt >= 1),
    side TEXT CHECK (side IN ('left', 'right')),
    exercise_id TEXT NOT NULL CHECK (exercise_id <> ''),
    exercise TEXT NOT NULL,
    set_number INTEGER NOT NULL CHECK (set_number >= 1),
    sets INTEGER NOT NULL CHECK (sets >= 1),
    round INTEGER CHECK (round >= 1),
    rounds INTEGER CHECK (rounds >= 1),
    planned_reps INTEGER CHECK (planned_reps >= 1),
    reps INTEGER CHECK (reps >= 0),
    planned_hold REAL CHECK (planned_hold > 0),
    planned_duration REAL CHECK (planned_duration > 0),
    duration REAL CHECK (duration >= 0),
    load TEXT,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'partial', 'skipped', 'stopped_for_pain')),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    easier TEXT,
    superseded INTEGER NOT NULL CHECK (superseded IN (0, 1)),
    started_at TEXT NOT NULL CHECK (started_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z' AND length(started_at) = 27),
    started_offset INTEGER NOT NULL CHECK (started_offset BETWEEN -1439 AND 1439),
    ended_at TEXT NOT NULL CHECK (ended_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z' AND length(ended_at) = 27),
    ended_offset INTEGER NOT NULL CHECK (ended_offset BETWEEN -1439 AND 1439)
) STRICT;

-- NULLs never equal one another, so a set of both sides at once needs a word of its own here.
CREATE UNIQUE INDEX set_record_try ON set_record (session_id, set_index, attempt, ifnull(side, 'both'));

-- Seconds of each hold of a set, from place 1 on.
CREATE TABLE hold (
    set_record_id INTEGER NOT NULL REFERENCES set_record (id) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place >= 1),
    seconds REAL NOT NULL CHECK (seconds > 0),
    PRIMARY KEY (set_record_id, place)
) STRICT;
