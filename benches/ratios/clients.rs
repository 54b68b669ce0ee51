//! Sixteen clients that each wait for their receipt before the next order, on one register in turns,
//! against sixteen connections to `SQLite` (WAL, synchronous=FULL).

use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use qd22::office::{No, Office, Receipt, Sent};

use super::people;
use super::times::Times;

const CLIENTS: u32 = 16;
const ORDERS_EACH: u32 = 400;

type Waiting = (Sent, Sender<Result<Receipt, No>>);

pub(crate) fn bench() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let ours = register(&folder.path().join("register"));
    println!("{:<46} {ours:>9.0} orders/s", "16 clients, qd22");
    #[cfg(feature = "sqlite")]
    {
        let floor = sqlite(&folder.path().join("floor.db"));
        let what = "16 clients, SQLite WAL synchronous=FULL";
        println!(
            "{what:<46} {floor:>9.0} orders/s  ratio {:>6.2}  goal >= 4",
            ours / floor
        );
    }
    #[cfg(not(feature = "sqlite"))]
    println!("{:<46} run with --features sqlite", "16 clients, SQLite");
}

/// Orders a second.
fn register(folder: &std::path::Path) -> f64 {
    let mut counter = people::of(folder, 223);
    let (sender, waiting): (Sender<Waiting>, Receiver<Waiting>) = mpsc::channel();
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client| {
            let sender = sender.clone();
            thread::spawn(move || client_of(client, &sender))
        })
        .collect();
    drop(sender);
    let mut times = Times::default();
    times.round(|| {
        while let Ok(first) = waiting.recv() {
            let (sent, replies): (Vec<_>, Vec<_>) = std::iter::once(first)
                .chain(waiting.try_iter().take(255))
                .unzip();
            for (answer, reply) in counter.order(sent).into_iter().zip(replies) {
                reply.send(answer).expect("the client waits");
            }
        }
    });
    for client in clients {
        client.join().expect("a client ends by itself");
    }
    f64::from(CLIENTS * ORDERS_EACH) / times.total()
}

fn client_of(client: u32, sender: &Sender<Waiting>) {
    for n in 0..ORDERS_EACH {
        let (reply, answer) = mpsc::channel();
        let sent = people::registration(10_000 + client * ORDERS_EACH + n);
        sender.send((sent, reply)).expect("the register listens");
        assert!(answer.recv().expect("every order is answered").is_ok());
    }
}

#[cfg(feature = "sqlite")]
fn sqlite(file: &std::path::Path) -> f64 {
    use rusqlite::Connection;

    let open = |file: &std::path::Path| {
        let db = Connection::open(file).expect("a database");
        db.execute_batch("pragma journal_mode=wal; pragma synchronous=full;")
            .expect("pragmas");
        db.busy_timeout(std::time::Duration::from_mins(1))
            .expect("a timeout");
        db
    };
    open(file)
        .execute_batch("create table acts(id integer primary key, case_no integer, bytes blob);")
        .expect("a table");
    let mut times = Times::default();
    times.round(|| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| {
                let db = open(file);
                thread::spawn(move || {
                    let record = [7_u8; 600];
                    for n in 0..ORDERS_EACH / 4 {
                        db.execute(
                            "insert into acts(case_no, bytes) values (?1, ?2)",
                            (client * ORDERS_EACH + n, record.as_slice()),
                        )
                        .expect("an insert");
                    }
                })
            })
            .collect();
        for client in clients {
            client.join().expect("a client ends by itself");
        }
    });
    f64::from(CLIENTS * (ORDERS_EACH / 4)) / times.total()
}
