-- Ends freezes whose time has come.
delete from punctual.freezes where until <= (select punctual.now()) returning tenant
