#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/archive/archive_work.h"

namespace evenhand::app {

/// Why the passphrase is asked for, and what the step is called; empty: the usual words.
struct KeyPurpose {
    std::string_view text = {};
    std::string_view next = {};
    std::function<bool()> wanted = {};  ///< Whether it still is; empty: always.
};

/// The key that a person signs with: passphrase, unlocking, the recovery key.
class KeyTasks {
public:
    explicit KeyTasks(ArchiveWork& work) : work_(work) {}

    /// What can be done with the key as it is now.
    void show();
    /// Does `task` at once, or when the key has been unlocked. Where only reading is allowed
    /// nothing is signed.
    void with_key(const std::function<void()>& task, const KeyPurpose& purpose = {});
    /// Asks for the passphrase; `then` is done when it fits, or when the key is had otherwise.
    void ask_to_unlock(const std::function<void()>& then, const KeyPurpose& purpose = {});
    /// Asks for the recovery key.
    void ask_to_recover(const std::function<void()>& then);

private:
    [[nodiscard]] bool remark(const std::string& passphrase);
    void show_state(workflow::KeyState state);
    void ask_passphrase(workflow::KeyState state);
    void set_passphrase(const std::string& name, const std::string& passphrase);
    void recover(const std::string& recovery_key,
                 const std::string& passphrase,
                 const std::function<void()>& then);
    void ask_to_replace(const std::function<void()>& then);
    void replace(const std::string& name,
                 const std::string& reason,
                 const std::string& passphrase,
                 const std::function<void()>& then);
    void show_recovery_key(const std::string& key, const std::function<void()>& then);
    void save_recovery_key(const std::string& key, const std::function<void()>& then);
    void lock();

    ArchiveWork& work_;
    std::string remarked_;  ///< The passphrase that was remarked upon last.
};

}  // namespace evenhand::app
