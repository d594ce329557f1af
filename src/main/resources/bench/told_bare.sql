-- Tables like those that are written, with their indexes, for PostgreSQL alone to fill.
drop schema if exists bench cascade;
create schema bench;
create table bench.notice (like notification.notice including all);
create table bench.notice_event (like notification.notice_event including all);
create table bench.delivery (like notification.delivery including all);
create table bench.outgoing (like mail.outgoing including all)
