-- How much each thing weighs in the order of the most useful. A row is a version; it is never changed.
create table contribution.weighting (
  version   int primary key check (version > 0),
  rating    numeric(4, 1) not null check (rating between 0 and 100),
  accepted  numeric(4, 1) not null check (accepted between 0 and 100),
  saves     numeric(4, 1) not null check (saves between 0 and 100),
  likes     numeric(4, 1) not null check (likes between 0 and 100),
  expert    numeric(4, 1) not null check (expert between 0 and 100),
  half_life int check (half_life between 7 and 3650),
  reason    text not null default '' check (length(reason) <= 300),
  set_by    bigint references member.member,
  set_at    timestamptz not null default now(),
  check (rating + accepted + saves + likes + expert > 0)
);
comment on column contribution.weighting.half_life is 'After how many days a contribution counts half; null where age does not count.';
comment on column contribution.weighting.set_by is 'Null for the one that comes along.';
insert into contribution.weighting (version, rating, accepted, saves, likes, expert, half_life)
values (1, 10, 6, 3, 2, 5, 365);

-- By which version the lists are ordered, and how far the next one has come.
create table contribution.weighing (
  only_one     boolean primary key default true check (only_one),
  version      int not null references contribution.weighting,
  mean         float8 not null check (mean between 1 and 5),
  next_version int references contribution.weighting,
  next_mean    float8 check (next_mean between 1 and 5),
  done_to      bigint not null default 0,
  looked_at    timestamptz,
  counted_on   date,
  check ((next_version is null) = (next_mean is null))
);
comment on column contribution.weighing.mean is 'The mean of all ratings when the version came into force; it is what an unrated contribution starts with.';
comment on column contribution.weighing.looked_at is 'When the mean of all ratings was last asked for.';
comment on column contribution.weighing.counted_on is 'The day the tallies were counted on last.';
insert into contribution.weighing (version, mean) values (1, 3);

-- The formula, in one place. Likes, saves and experts count by how often they double: three are worth two of the first,
-- seven are worth three. A few ratings say little, so there are five more that are as good as the mean of all.
create function contribution.useful_points(ratings int, stars int, accepted int, saves int, likes int, experts int,
                                           w contribution.weighting, mean float8)
  returns float8 language sql immutable as $$
  select 1
         + w.rating::float8 * ((5 * mean + stars) / (5 + ratings) - 1) / 4
         + w.accepted::float8 * accepted
         + w.saves::float8 * ln(1 + saves::float8) / ln(2::float8)
         + w.likes::float8 * ln(1 + likes::float8) / ln(2::float8)
         + w.expert::float8 * ln(1 + experts::float8) / ln(2::float8)
$$;

-- Points halve with age; the order of what halves alike stays the same, so that the place need not be counted anew as
-- time goes: it is the logarithm of the points, and one more for every half-life by which it is younger. In a period only
-- what was done in the period counts, and age does not.
create function contribution.useful_place(days int, published_at timestamptz, ratings int, stars int, accepted int, saves int,
                                          likes int, experts int, w contribution.weighting, mean float8)
  returns float8 language sql stable as $$
  select case when days > 0 and ratings + accepted + saves + likes + experts = 0 then null
              else ln(contribution.useful_points(ratings, stars, accepted, saves, likes, experts, w, mean)) / ln(2::float8)
                   + case when days = 0 and w.half_life is not null
                          then extract(epoch from published_at)::float8 / 86400 / w.half_life
                          else 0 end
         end
$$;

-- Whose word weighed as an expert's when the tallies were counted.
create table contribution.heard_expert (
  member_id bigint primary key
);
