#include "app/rubrics/import_bar.h"

#include <algorithm>
#include <utility>

#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int words_width = 220;  // Pixels at zoom 1.

}  // namespace

ImportBar::ImportBar(wxWindow* parent, Hooks hooks)
    : TaskBar(parent, texts::import_progress, words_width, std::move(hooks.bar)),
      done_(std::move(hooks.done)),
      failed_(std::move(hooks.failed)) {}

void ImportBar::import_paths(const workflow::RubricLibrary& library,
                             const std::vector<std::filesystem::path>& paths) {
    import_into(library, [paths](auto& into, const auto& progress) {
        return workflow::import_paths(paths, into, progress);
    });
}

void ImportBar::import_text(const workflow::RubricLibrary& library, const std::string& text) {
    const std::string name = to_utf8(say(texts::pasted_text));
    import_into(library, [text, name](auto& into, const auto& progress) {
        return workflow::import_text(text, name, into, progress);
    });
}

void ImportBar::import_into(const workflow::RubricLibrary& library, Import import) {
    run(
        {to_utf8(say(texts::import_begins)),
         [](std::uint64_t done, std::uint64_t all) {
             return texts::importing(std::min(done + 1, all), all);
         },
         to_utf8(say(texts::stopping))},
        [into = library, import = std::move(import)](auto progress) mutable {
            return import(into, [progress](std::size_t done, std::size_t all) {
                return progress(done, all);
            });
        },
        [this](const Attempt<workflow::ImportView>& imported) {
            if (imported.failure) {
                failed_(imported.failure->sentence);
            } else {
                done_(*imported.value);
            }
        });
}

}  // namespace evenhand::app
