// table_writer DATABASE ROWS JOURNAL SYNC ACK: writes rows into a SQLite database of its own with
// these PRAGMAs, each acknowledged in the file ACK. What power cuts must show to do harm, so that
// it is known that they would be seen.

#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <string>
#include <unistd.h>

#include <sqlite3.h>

namespace {

void run(sqlite3* database, const std::string& sql) {
    if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        std::cerr << sql << ": " << sqlite3_errmsg(database) << '\n';
        std::exit(1);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 6) {
        std::cerr << "usage: table_writer DATABASE ROWS JOURNAL SYNC ACK\n";
        return 2;
    }
    const int ack = ::open(argv[5], O_WRONLY | O_CREAT | O_APPEND, 0600);
    sqlite3* database = nullptr;
    if (ack < 0 || sqlite3_open(argv[1], &database) != SQLITE_OK) {
        return 1;
    }
    run(database, "PRAGMA page_size=8192; PRAGMA locking_mode=EXCLUSIVE");
    run(database, "PRAGMA journal_mode=" + std::string(argv[3]));
    run(database, "PRAGMA synchronous=" + std::string(argv[4]));
    run(database, "PRAGMA wal_autocheckpoint=40");
    run(database, "CREATE TABLE IF NOT EXISTS t(id INTEGER PRIMARY KEY, x, y UNIQUE)");
    const int rows = std::atoi(argv[2]);
    for (int row = 0; row <= rows; ++row) {
        const std::string number = std::to_string(row);
        run(database,
            "INSERT INTO t VALUES(" + number + ", hex(zeroblob(1200)), hex(randomblob(500)))");
        if (::write(ack, &row, sizeof row) != sizeof row) {
            return 1;
        }
    }
    sqlite3_close(database);
    return 0;
}
