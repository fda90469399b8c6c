-- Takes a label away.
delete from punctual.secret_labels where secret_id = :secret_id and label = :label returning version_id
