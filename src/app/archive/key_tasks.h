#pragma once

#include <functional>
#include <string>

#include "app/archive/archive_work.h"

namespace evenhand::app {

/// The key that a person signs with: passphrase, unlocking, the recovery key.
class KeyTasks {
public:
    explicit KeyTasks(ArchiveWork& work) : work_(work) {}

    /// What can be done with the key as it is now.
    void show();
    /// Does `task` at once, or when the key has been unlocked.
    void with_key(const std::function<void()>& task);
    /// Asks for the passphrase; `then` is done when it fits.
    void ask_to_unlock(const std::function<void()>& then);

private:
    void show_state(workflow::KeyState state);
    void ask_passphrase(workflow::KeyState state);
    void set_passphrase(const std::string& name, const std::string& passphrase);
    void ask_to_recover();
    void ask_to_replace();
    void show_recovery_key(const std::string& key);
    void save_recovery_key(const std::string& key);
    void lock();

    ArchiveWork& work_;
};

}  // namespace evenhand::app
