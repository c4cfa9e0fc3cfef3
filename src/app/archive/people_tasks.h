#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/archive/archive_work.h"
#include "app/archive/key_tasks.h"

namespace evenhand::app {

/// Whose keys sign in the archive: enrolling another one, and revoking one.
class PeopleTasks {
public:
    PeopleTasks(ArchiveWork& work, KeyTasks& keys) : work_(work), keys_(keys) {}

    void show();

private:
    struct People {
        std::vector<workflow::SignerView> signers;
        std::string own;      ///< The person's own key; empty while there is none.
        bool server = false;  ///< Logins are those of a database.
    };

    [[nodiscard]] static People people_of(workflow::ArchiveDesk& desk);
    void list(const People& people, std::size_t row);
    void ask_to_enrol(bool server);
    void enrol(const std::string& name, const std::string& login, const std::string& key);
    void ask_to_revoke(const workflow::SignerView& signer);
    /// Says what became of it, and shows the signers as they are now.
    void settle(const Findings& findings, const std::string& done);

    ArchiveWork& work_;
    KeyTasks& keys_;
};

}  // namespace evenhand::app
