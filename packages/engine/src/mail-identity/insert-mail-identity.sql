-- Notes an address or a domain in whose name mail may be sent, unless it is there.
insert into punctual.mail_identities (tenant, region, identity, kind, token, created_at)
values (:tenant, :region, :identity, :kind, :token, (select punctual.now()))
on conflict (tenant, region, identity) do nothing
returning token
