-- Keeps the answer of a request whose name the caller has taken in this transaction.
update punctual.kept_answers set answer = :answer where tenant = :tenant and operation = :operation and key = :key
