create schema agreement;

-- What is agreed with a municipality for a time. The row says what holds now; agreement.version keeps all it has said.
create table agreement.agreement (
  id              bigint generated always as identity primary key,
  organisation_id bigint not null references organisation.organisation,
  begins_on       date not null,
  ends_on         date not null check (ends_on >= begins_on),
  quota           int not null check (quota between 1 and 100000),
  price_ore       int not null check (price_ore between 0 and 100000000),
  rhythm          text not null check (rhythm in ('MONTH', 'QUARTER')),
  contact         text not null check (length(contact) between 1 and 120),
  contact_email   text not null default '' check (length(contact_email) <= 254),
  order_reference text not null default '' check (length(order_reference) <= 60),
  endpoint        text not null check (endpoint ~ '^[0-9]{9}$'),
  version         int not null default 1,
  -- A municipality has one agreement at a time.
  exclude using gist (int8range(organisation_id, organisation_id, '[]') with &&,
                      daterange(begins_on, ends_on, '[]') with &&)
);
comment on column agreement.agreement.price_ore is 'For one answer, without VAT.';
comment on column agreement.agreement.rhythm is 'How often it is invoiced.';
comment on column agreement.agreement.endpoint is 'Organisation number that receives the invoice in the Peppol network (scheme 0192).';
create index agreement_ends on agreement.agreement (ends_on, id);
create index agreement_organisation on agreement.agreement (organisation_id, begins_on);

create table agreement.version (
  agreement_id    bigint not null references agreement.agreement,
  version         int not null,
  organisation_id bigint not null references organisation.organisation,
  begins_on       date not null,
  ends_on         date not null,
  quota           int not null,
  price_ore       int not null,
  rhythm          text not null,
  contact         text not null,
  contact_email   text not null,
  order_reference text not null,
  endpoint        text not null,
  reason          text not null default '' check (length(reason) <= 300),
  set_by          bigint references member.member on delete set null,
  set_at          timestamptz not null,
  until           timestamptz,
  primary key (agreement_id, version)
);
comment on column agreement.version.until is 'When the next version took over; null for the one that holds.';
create index version_organisation on agreement.version (organisation_id, set_at);

-- What an answer costs those who have no agreement. None, and it costs them nothing.
create table agreement.list_price (
  version   int primary key,
  price_ore int check (price_ore between 1 and 100000000),
  reason    text not null check (length(reason) <= 300),
  set_by    bigint references member.member on delete set null,
  set_at    timestamptz not null
);

-- An answer that came in time. The primary key is what makes it impossible to charge for one twice.
create table agreement.charge (
  contribution_id bigint primary key references contribution.contribution,
  organisation_id bigint not null references organisation.organisation,
  agreement_id    bigint references agreement.agreement,
  covered         boolean not null,
  panel_id        bigint references expert.panel,
  asked_at        timestamptz not null,
  answered_at     timestamptz not null,
  day             date not null,
  price_ore       int not null check (price_ore >= 0),
  charged_at      timestamptz not null
);
comment on column agreement.charge.agreement_id is 'The agreement that held when it was asked; null where there was none.';
comment on column agreement.charge.covered is 'Whether it counts against the quota; else the asker said yes to the price.';
comment on column agreement.charge.day is 'The day it was answered in Norway: in whose statement it stands.';
create index charge_of_organisation on agreement.charge (organisation_id, day, contribution_id);
create index charge_of_agreement on agreement.charge (agreement_id) where covered;

-- A charge that is taken back, whole.
create table agreement.credit (
  contribution_id bigint primary key references agreement.charge,
  organisation_id bigint not null references organisation.organisation,
  day             date not null,
  why             text not null check (why in ('WITHDRAWN', 'HOSTS')),
  note            text not null default '' check (length(note) <= 300),
  credited_at     timestamptz not null
);
create index credit_of_organisation on agreement.credit (organisation_id, day, contribution_id);

-- The last number of a year. Whoever takes the next holds the row until it is used: no number is left out.
create table agreement.invoice_year (
  year int primary key check (year between 2000 and 9999),
  last int not null check (last between 1 and 99999)
);

create table agreement.invoice (
  number          bigint primary key,
  kind            text not null check (kind in ('INVOICE', 'CREDIT')),
  organisation_id bigint not null references organisation.organisation,
  period          text not null,
  first_day       date not null,
  last_day        date not null,
  corrects        bigint references agreement.invoice check ((kind = 'CREDIT') = (corrects is not null)),
  issued_on       date not null,
  due_on          date check ((kind = 'INVOICE') = (due_on is not null)),
  net_ore         bigint not null check (net_ore > 0),
  vat_ore         bigint not null check (vat_ore >= 0),
  buyer           text not null,
  endpoint        text not null,
  contact         text not null,
  order_reference text not null,
  note            text not null default '',
  file            bytea not null,
  issued_by       bigint references member.member,
  issued_at       timestamptz not null,
  unique (number, kind)
);
comment on column agreement.invoice.number is 'The year and the number within it, as 202700001. Credit notes stand in the same row of numbers.';
comment on column agreement.invoice.file is 'What was sent, byte for byte.';
create unique index one_invoice_for_a_period on agreement.invoice (organisation_id, period) where kind = 'INVOICE';
create index invoice_of_organisation on agreement.invoice (organisation_id, number);
create index invoice_corrects on agreement.invoice (corrects);

create table agreement.invoice_line (
  invoice_number  bigint not null,
  kind            text not null,
  position        int not null,
  contribution_id bigint not null references agreement.charge,
  words           text not null,
  net_ore         int not null check (net_ore > 0),
  primary key (invoice_number, position),
  foreign key (invoice_number, kind) references agreement.invoice (number, kind),
  -- Invoiced once, and credited once at most.
  unique (contribution_id, kind)
);

-- What is booked stays as it is; what is wrong is credited.
create function agreement.refuse() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed: credit it', tg_table_name;
end $$;
create trigger charge_stays before update or delete on agreement.charge
  for each row execute function agreement.refuse();
create trigger credit_stays before update or delete on agreement.credit
  for each row execute function agreement.refuse();
create trigger invoice_stays before update or delete on agreement.invoice
  for each row execute function agreement.refuse();
create trigger invoice_line_stays before update or delete on agreement.invoice_line
  for each row execute function agreement.refuse();
