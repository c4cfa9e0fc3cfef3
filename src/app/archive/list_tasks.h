#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/archive/archive_work.h"
#include "app/archive/card_tasks.h"
#include "app/archive/key_tasks.h"
#include "workflow/archive_steps.h"

namespace evenhand::app {

/// What is done with the whole archive: verifying, the due list, the log, the retention rules,
/// importing.
class ListTasks {
public:
    ListTasks(ArchiveWork& work, KeyTasks& keys, CardTasks& cards)
        : work_(work), keys_(keys), cards_(cards) {}

    void verify();
    void due_list();
    void log();
    /// Signs how far the log has come, and shows it to be printed or kept elsewhere.
    void checkpoint();
    void rules();
    void import_folder();
    void import_archive();

private:
    void show_verified(const workflow::VerifyView& view);
    void show_checkpoint(const std::string& note);
    void save_checkpoint(const std::string& note);
    void show_due(const std::vector<workflow::DueView>& due);
    void show_log(const workflow::AuditPage& page);
    void read_log(std::uint64_t before);
    void export_log();
    void show_rules(std::vector<workflow::RuleView> rules, std::size_t row);
    void turn_rule(const std::string& id);
    void choose_cards();
    void ask_for_archive();
    void moved(const Attempt<Parsed<workflow::MoveView>>& moved);

    ArchiveWork& work_;
    KeyTasks& keys_;
    CardTasks& cards_;
};

}  // namespace evenhand::app
