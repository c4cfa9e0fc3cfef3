#pragma once

#include <string>

#include "app/archive/archive_work.h"
#include "workflow/redacted_copy.h"

namespace evenhand::app {

/// Redacted copies of a card of the archive: which one, what it replaces, and where it goes.
class CopyTasks {
public:
    explicit CopyTasks(ArchiveWork& work) : work_(work) {}

    /// Asks which copy; `title`: whose card it is.
    void ask(const std::string& card, const std::string& title);

private:
    struct Preview {
        workflow::CopyView view;
        std::string name;  ///< Of the file that is proposed.
    };

    void look(const std::string& card, const workflow::CopyWish& wish);
    void show(const std::string& card, const workflow::CopyWish& wish, const Preview& preview);
    void save(const std::string& card, const workflow::CopyWish& wish, const std::string& name);

    ArchiveWork& work_;
};

}  // namespace evenhand::app
