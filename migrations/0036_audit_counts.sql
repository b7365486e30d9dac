-- How many entries an actor has is counted in the index.
DROP INDEX calls_by_actor;
CREATE INDEX calls_by_actor ON calls (actor_id, seq, change_count);
