-- Nothing is checked on the way in: the generator writes only what fits together.
set session_replication_role = replica;
set synchronous_commit = off;
