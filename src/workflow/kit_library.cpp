#include "workflow/kit_library.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/rubric_check.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/kit_file.h"
#include "formats/shared_folder.h"
#include "workflow/internal/kept_file.h"
#include "workflow/internal/kit_files.h"
#include "workflow/internal/kit_stock.h"
#include "workflow/internal/library_paths.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;
using internal::KeptFile;
using internal::kit_ending;
using internal::KitStock;
using internal::LibraryPaths;
using Opened = Parsed<std::unique_ptr<OpenKit>>;

constexpr std::size_t longest_id = 64;

Finding error_about(std::string place, const char* code, std::string sentence) {
    return {Severity::error, code, std::move(sentence), std::move(place)};
}

KitPlan blank_kit(const std::string& id, const std::string& title) {
    return {id, title, "", "", 0, 0};
}

std::string id_of(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.substr(0, name.size() - kit_ending.size());
}

/// A kit by the bytes of its file. The errors when it cannot be read or is another kit than the
/// file's name says.
Parsed<KitPlan> read_bytes(const std::string& bytes, const fs::path& file) {
    const std::string name = file.filename().string();
    auto read = formats::read_kit(bytes, name);
    if (read.value && read.value->id != id_of(file)) {
        return {std::nullopt,
                {error_about(name,
                             "kit.other-id",
                             "This file holds the kit \u201C" + read.value->id +
                                 "\u201D; name the file after it.")}};
    }
    return read;
}

KitFile found_at(const fs::path& file, KitFile::Source source) {
    KitFile found{blank_kit(id_of(file), ""), file, source, ""};
    try {
        auto read = read_bytes(formats::read_file(file), file);
        if (read.value) {
            found.plan = std::move(*read.value);
        } else {
            found.unreadable = first_fault(read.findings);
        }
    } catch (const Error& error) {
        found.unreadable = error.what();
    }
    return found;
}

/// Why the folder's files cannot be listed; empty when they can, or when there is no folder.
std::string fault_of_folder(const fs::path& folder) {
    std::error_code error;
    const fs::directory_iterator listed(folder, error);
    if (!error || error == std::errc::no_such_file_or_directory) {
        return "";
    }
    return "Cannot read " + folder.string() + ": " + formats::system_reason(error.value()) + ".";
}

/// A kit as it was read, and the bytes of the library's own file, if that is where it is.
struct FoundKit {
    Parsed<KitPlan> read;
    std::optional<std::string> own;
};

FoundKit find_kit(const RubricLibrary& library, const std::string& id) {
    const fs::path own = LibraryPaths(library.folder()).kit(id);
    std::error_code error;
    try {
        if (!is_rubric_id(id)) {
            return {{std::nullopt, {}}, std::nullopt};
        }
        if (std::string fault = fault_of_folder(own.parent_path()); !fault.empty()) {
            return {{std::nullopt, {error_about(id, "kit.unreadable", std::move(fault))}},
                    std::nullopt};
        }
        // A link that leads nowhere is a file that cannot be read.
        if (fs::is_symlink(own, error) || internal::bytes_of(own)) {
            std::string bytes = formats::read_file(own);
            return {read_bytes(bytes, own), std::move(bytes)};
        }
        const fs::path shipped = internal::shipped_kits(library.shipped()) / own.filename();
        if (const auto bytes = internal::bytes_of(shipped)) {
            return {read_bytes(*bytes, shipped), std::nullopt};
        }
    } catch (const Error& failure) {
        return {{std::nullopt, {error_about(id, "kit.unreadable", failure.what())}}, std::nullopt};
    }
    return {{std::nullopt, {}}, std::nullopt};
}

FoundKit found_or_told(const RubricLibrary& library, const std::string& id) {
    FoundKit found = find_kit(library, id);
    if (!found.read.value && found.read.findings.empty()) {
        found.read.findings = {
            error_about(id, "kit.none", "There is no kit \u201C" + id + "\u201D in the library.")};
    }
    return found;
}

}  // namespace

OpenKit::OpenKit(RubricLibrary library, KitPlan plan, std::optional<std::string> known, bool fresh)
    : library_(std::move(library)),
      editor_(plan),
      saved_(plan),
      id_(std::move(plan.id)),
      fresh_(fresh),
      file_(std::make_unique<KeptFile>(LibraryPaths(library_.folder()),
                                       LibraryPaths(library_.folder()).kit(id_),
                                       std::move(known))) {}

OpenKit::~OpenKit() = default;

KitPlan OpenKit::plan() const {
    KitPlan plan = editor_.kit();
    plan.id = id_;
    return plan;
}

fs::path OpenKit::path() const {
    return file_->path();
}

Findings OpenKit::save_within(std::chrono::milliseconds patience) {
    if (saved()) {
        return {};
    }
    if (editor_.kit().title.empty()) {
        return {error_about(id_, "kit.title", "A kit needs a title; type one, and it is kept.")};
    }
    if (fresh_) {
        return begin();
    }
    const std::string bytes = formats::kit_bytes(plan());
    KeptFile::Answer answer = file_->write(bytes, patience);
    if (!answer.written && !answer.found) {
        file_->know(std::nullopt);  // Somebody has discarded it; what is being changed is wanted.
        answer = file_->write(bytes, patience);
    }
    if (!answer.written && answer.found != bytes) {
        return go_on_as_another();
    }
    file_->know(bytes);
    saved_ = editor_.kit();
    return {};
}

Findings OpenKit::begin() {
    const LibraryPaths paths(library_.folder());
    const KitPlan placed = internal::put_kit(paths, library_.shipped(), plan());
    id_ = placed.id;
    file_ = std::make_unique<KeptFile>(paths, paths.kit(id_), formats::kit_bytes(placed));
    saved_ = editor_.kit();
    fresh_ = false;
    return {};
}

Findings OpenKit::go_on_as_another() {
    const std::string other = id_;
    const Findings begun = begin();
    return {{Severity::warning,
             "kit.conflict",
             "Someone else has saved the kit \u201C" + other +
                 "\u201D meanwhile. Nothing was overwritten: yours goes on as \u201C" + id_ +
                 "\u201D.",
             path().filename().string()}};
}

const std::vector<KitRubric>& OpenKit::rubrics() {
    rubrics_.clear();
    std::optional<KitStock> stock;  // Reading the folder is dear; most often all is known.
    for (const KitEntry& entry : editor_.kit().entries) {
        const auto key = std::tuple(entry.rubric.text(), entry.version, entry.sha256);
        auto known = read_.find(key);
        if (known == read_.end()) {
            if (!stock) {
                stock.emplace(LibraryPaths(library_.folder()), library_.shipped());
            }
            known = read_.emplace(key, stock->find(entry)).first;
        }
        rubrics_.push_back(known->second);
    }
    return rubrics_;
}

void OpenKit::refresh() {
    read_.clear();
}

std::vector<Parsed<KitEntry>> OpenKit::newest(const std::vector<Id<Rubric>>& rubrics) const {
    const KitStock stock(LibraryPaths(library_.folder()), library_.shipped());
    std::vector<Parsed<KitEntry>> found;
    std::ranges::transform(rubrics, std::back_inserter(found), [&](const Id<Rubric>& rubric) {
        return stock.newest(rubric);
    });
    return found;
}

Parsed<std::size_t> OpenKit::add(const Id<Rubric>& rubric, std::optional<std::size_t> at) {
    auto entry = std::move(newest({rubric}).front());
    if (!entry.value) {
        return {std::nullopt, std::move(entry.findings)};
    }
    return {editor_.add(*entry.value, at), {}};
}

Findings OpenKit::ask_newest() {
    refresh();
    const std::vector<KitRubric> found = rubrics();
    const KitStock stock(LibraryPaths(library_.folder()), library_.shipped());
    KitPlan next = editor_.kit();
    Findings findings;
    for (std::size_t i = 0; i < next.entries.size(); ++i) {
        KitEntry& entry = next.entries[i];
        if (!can_be_newer(entry, found[i])) {
            continue;
        }
        auto newest = stock.newest(entry.rubric);
        if (newest.value) {
            entry.version = newest.value->version;
            entry.sha256 = newest.value->sha256;
        } else {
            append(findings, std::move(newest.findings));
        }
    }
    editor_.replace(std::move(next));
    return findings;
}

KitLibrary::KitLibrary(RubricLibrary library, Services services)
    : library_(std::move(library)), services_(std::move(services)) {}

std::vector<KitFile> KitLibrary::kits() const {
    const LibraryPaths paths(library_.folder());
    const auto shipped = internal::files_in(internal::shipped_kits(library_.shipped()), kit_ending);
    std::set<std::string> names;
    for (const fs::path& file : shipped) {
        names.insert(file.filename().string());
    }
    std::vector<KitFile> found;
    if (const std::string fault = fault_of_folder(paths.kits()); !fault.empty()) {
        found.push_back({blank_kit("kits", ""), paths.kits(), KitFile::Source::own, fault});
    }
    for (const fs::path& file : internal::files_in(paths.kits(), kit_ending)) {
        const bool changed = names.erase(file.filename().string()) > 0;
        found.push_back(found_at(file, changed ? KitFile::Source::changed : KitFile::Source::own));
    }
    for (const fs::path& file : shipped) {
        if (names.contains(file.filename().string())) {
            found.push_back(found_at(file, KitFile::Source::shipped));
        }
    }
    std::ranges::sort(found, {}, [](const KitFile& kit) {
        const std::string& name = kit.plan.title.empty() ? kit.plan.id : kit.plan.title;
        return std::pair(lowered(name), kit.plan.id);
    });
    return found;
}

Parsed<KitPlan> KitLibrary::kit(const std::string& id) const {
    return found_or_told(library_, id).read;
}

Opened KitLibrary::open(const std::string& id) const {
    FoundKit found = found_or_told(library_, id);
    if (!found.read.value) {
        return {std::nullopt, std::move(found.read.findings)};
    }
    return {std::make_unique<OpenKit>(
                library_, std::move(*found.read.value), std::move(found.own), false),
            std::move(found.read.findings)};
}

Opened KitLibrary::begin(const std::string& title, const std::string& original) const {
    const std::string cleaned(trimmed(clean_text(title)));
    if (cleaned.empty()) {
        return {std::nullopt, {error_about("", "kit.title", "Type a title for the kit.")}};
    }
    const std::string name = slug(cleaned).substr(0, longest_id);
    KitPlan plan = blank_kit("", cleaned);
    if (!original.empty()) {
        auto read = kit(original);
        if (!read.value) {
            return {std::nullopt, std::move(read.findings)};
        }
        plan = std::move(*read.value);
        plan.title = cleaned;
    }
    plan.id = name.empty() ? "kit" : name;
    return {std::make_unique<OpenKit>(library_, std::move(plan), std::nullopt, true), {}};
}

Opened KitLibrary::create(const std::string& title) const {
    return copy("", title);
}

Opened KitLibrary::copy(const std::string& id, const std::string& title) const {
    auto begun = begin(title, id);
    if (begun.value) {
        begun.findings = (*begun.value)->save();
    }
    return begun;
}

fs::path KitLibrary::discard(const std::string& id) const {
    const LibraryPaths paths(library_.folder());
    const formats::FolderLock lock = internal::lock_library(paths);
    const fs::path from = paths.kit(id);
    std::error_code error;
    if (!is_rubric_id(id) || !fs::exists(from, error)) {
        throw Error(ErrorCode::unreadable_file,
                    "The library has no kit \u201C" + id + "\u201D of its own.");
    }
    fs::path to = paths.discarded_kit(id, services_.clock());
    formats::make_shared_folder(to.parent_path());
    while (!formats::move_file(from, to)) {
        // Others were discarded within the same second.
        to = to.parent_path() / (id + "." + services_.new_id() + std::string(kit_ending));
    }
    return to;
}

std::vector<KitRubric> KitLibrary::rubrics_of(const KitPlan& plan) const {
    const KitStock stock(LibraryPaths(library_.folder()), library_.shipped());
    std::vector<KitRubric> found;
    for (const KitEntry& entry : plan.entries) {
        found.push_back(stock.find(entry));
    }
    return found;
}

}  // namespace evenhand::workflow
