-- Holds a calendar's row until the transaction ends, so that it cannot be deleted while a schedule that names it is written.
select name from punctual.calendars where tenant = :tenant and name = :name for key share
