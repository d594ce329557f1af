create index reply_answers on contribution.reply (contribution_id, (-like_count), path) where parent_id is null;
