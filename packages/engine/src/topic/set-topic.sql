-- Changes what is said of a topic.
update punctual.topics set said = :said where tenant = :tenant and region = :region and name = :name returning name
