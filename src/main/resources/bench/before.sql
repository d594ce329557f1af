-- Nothing is checked on the way in, and no change noted: the generator writes only what fits together, and the search index
-- is built when it is done.
set session_replication_role = replica;
set synchronous_commit = off;
