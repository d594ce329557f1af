-- What has been charged and not taken back.
create view agreement.standing as
select c.contribution_id, c.organisation_id, c.agreement_id, c.covered, c.panel_id, c.day, c.price_ore
  from agreement.charge c
 where not exists (select 1 from agreement.credit k where k.contribution_id = c.contribution_id);

-- Of that, what costs something and stands on no invoice yet.
create view agreement.uninvoiced as
select s.contribution_id, s.organisation_id, s.panel_id, s.day, s.price_ore
  from agreement.standing s
 where s.price_ore > 0
   and not exists (select 1 from agreement.invoice_line l
                    where l.contribution_id = s.contribution_id and l.kind = 'INVOICE');
