-- Answers that come with the product are entries like any other: editors change them and take them out. Which ones came is
-- remembered by their keys, so that nothing comes twice or comes back. Nobody of the community wrote them.
alter table editorial.faq alter column created_by drop not null;
comment on column editorial.faq.created_by is 'Null where the entry came with the product.';

create table editorial.faq_shipped (
  key        text primary key,
  faq_id     bigint unique references editorial.faq on delete set null,
  shipped_at timestamptz not null default now()
);

-- An entry may be said in nynorsk too; one that is not is shown as it is.
alter table editorial.faq
  add column title_nn text not null default '' check (length(title_nn) <= 200),
  add column answer_nn text not null default '' check (length(answer_nn) <= 20000),
  add column html_nn text not null default '',
  add check ((title_nn = '') = (answer_nn = ''));

create or replace view editorial.faq_entry as
select f.id, f.question_id, f.answer_id, f.space_id, f.title, f.answer, f.html, f.html_version, f.position, f.helped,
       f.unhelped, f.updated_at,
       array(select t.tag_id from editorial.faq_tag t where t.faq_id = f.id order by t.tag_id) as tag_ids,
       f.title_nn, f.answer_nn, f.html_nn, s.key as shipped, f.version > 1 as reworded
  from editorial.faq f
  left join editorial.faq_shipped s on s.faq_id = f.id
 where f.removed_at is null
   and f.source <> 'GONE'
   and (f.question_id is null or exists (select 1 from contribution.published p where p.id = f.question_id));
