//! The office in a process of its own: its socket, who may come in, its threads and its end. Bytes
//! become messages in `wire`; what they mean is the register's.
