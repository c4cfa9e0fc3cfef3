#include "workflow/own_answers.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/calibration_round.h"
#include "core/error.h"
#include "core/number_text.h"
#include "core/rubric_edit.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "workflow/sample_form.h"

namespace evenhand::workflow {

namespace {

constexpr std::string_view prefix = "own-";

Finding error(const char* code, std::string message, const std::string& place = "") {
    return {Severity::error, code, std::move(message), place};
}

/// The newest published version.
Parsed<Rubric> newest(const RubricLibrary& library, const std::string& name) {
    const Id<Rubric> id(name);
    const std::vector<VersionEntry> versions = library.versions(id);
    const auto last = std::ranges::max_element(versions, {}, &VersionEntry::version);
    if (last == versions.end()) {
        return {std::nullopt,
                {error("round.rubric",
                       "There is no published rubric '" + name +
                           "' in the library; publish it, then write answers to it.")}};
    }
    auto read = library.version(id, last->version);
    return {read.value ? std::optional(std::move(read.value->rubric)) : std::nullopt,
            std::move(read.findings)};
}

bool knows(const Rubric& rubric, const Key& key) {
    return !key.criterion || std::ranges::find(rubric.criteria, *key.criterion, &Criterion::id) !=
                                 rubric.criteria.end();
}

/// The rubric with these answers in place of its own samples, and without what they say of parts
/// that it lacks. Levels that its scale lacks are said by check_round().
Rubric with_answers(Rubric rubric, std::vector<SampleAnswer> answers, bool& lost) {
    for (SampleAnswer& answer : answers) {
        const auto keys = std::erase_if(answer.keys, [&](const Key& key) {
            return !knows(rubric, key) || (key.score && !rubric.scale.score(key.score->value()));
        });
        const auto ticks = std::erase_if(answer.ticks, [&](const KeyTick& tick) {
            return std::ranges::find(rubric.items, tick.item, &Item::id) == rubric.items.end();
        });
        lost = lost || keys + ticks > 0;
    }
    rubric.status = RubricStatus::draft;
    rubric.samples = std::move(answers);
    return rubric;
}

int number_of(const SampleAnswer& answer) {
    const std::string& id = answer.id.text();
    return id.starts_with(prefix) ? to_int(id.substr(prefix.size())).value_or(0) : 0;
}

Rubric with_keys(Rubric rubric, const Id<SampleAnswer>& id, const NewAnswer& answer) {
    for (const auto& [criterion, level] : answer.keys) {
        rubric = with_key(std::move(rubric),
                          id,
                          Id<Criterion>(criterion),
                          level == 0 ? std::nullopt : std::optional(level));
    }
    for (const auto& [criterion, words] : answer.reasons) {
        rubric = with_text_at(
            std::move(rubric), key_place(id.text(), criterion, RubricField::reason), words);
    }
    for (const std::string& item : answer.heard) {
        rubric = with_tick(std::move(rubric), id, Id<Item>(item), true);
    }
    for (const std::string& item : answer.not_heard) {
        rubric = with_tick(std::move(rubric), id, Id<Item>(item), false);
    }
    return rubric;
}

/// What the answer names that the rubric has not.
class Names {
public:
    explicit Names(const Rubric& rubric) : rubric_(rubric) {}

    Findings check(const NewAnswer& answer) {
        for (const auto& [criterion, level] : answer.keys) {
            check_criterion(criterion);
            check_level(criterion, level);
        }
        for (const auto& [criterion, words] : answer.reasons) {
            check_criterion(criterion);
            check_reason(criterion, answer);
        }
        for (const std::vector<std::string>* items : {&answer.heard, &answer.not_heard}) {
            for (const std::string& item : *items) {
                check_item(item);
            }
        }
        return std::move(findings_);
    }

private:
    template <typename Part>
    static std::string ids_of(const std::vector<Part>& parts) {
        std::string ids;
        for (const Part& part : parts) {
            ids += (ids.empty() ? "" : ", ") + part.id.text();
        }
        return ids;
    }

    void check_criterion(const std::string& id) {
        if (std::ranges::find(rubric_.criteria, Id<Criterion>(id), &Criterion::id) ==
            rubric_.criteria.end()) {
            findings_.push_back(error("own.unknown",
                                      "The rubric has no criterion '" + id + "'; it has " +
                                          ids_of(rubric_.criteria) + "."));
        }
    }

    void check_level(const std::string& criterion, int level) {
        const Scale& scale = rubric_.scale;
        if (level != 0 && !scale.score(level)) {
            findings_.push_back(
                error("own.level",
                      "The key of " + criterion + " is " + std::to_string(level) +
                          "; it must be a level from " + std::to_string(scale.lowest()) + " to " +
                          std::to_string(scale.highest()) + ", or 0 for “not observed”."));
        }
    }

    void check_reason(const std::string& criterion, const NewAnswer& answer) {
        const bool keyed = std::ranges::any_of(
            answer.keys, [&](const auto& key) { return key.first == criterion; });
        if (!keyed) {
            findings_.push_back(
                error("own.reason",
                      "There is a reason for " + criterion + " but no key; give its level, too."));
        }
    }

    void check_item(const std::string& id) {
        if (std::ranges::find(rubric_.items, Id<Item>(id), &Item::id) == rubric_.items.end()) {
            findings_.push_back(error("own.unknown",
                                      "The rubric has no item '" + id +
                                          "' that could be heard; it "
                                          "has " +
                                          ids_of(rubric_.items) + "."));
        }
    }

    const Rubric& rubric_;
    Findings findings_;
};

Parsed<std::string> words_of(const std::filesystem::path& file) {
    try {
        const std::string bytes = formats::read_file(file);
        if (is_utf8(bytes)) {
            return {std::string(trimmed(bytes)), {}};
        }
        return {std::nullopt,
                {error("own.text",
                       "The answer is not in UTF-8; save it as plain text in UTF-8.",
                       file.string())}};
    } catch (const Error& failure) {
        return {std::nullopt, {error("own.text", failure.what(), file.string())}};
    }
}

/// What check_round() says of the answer alone.
Findings fitness(const Rubric& rubric, const Id<SampleAnswer>& id) {
    PinnedRubric published{rubric, ""};
    published.rubric.status = RubricStatus::published;
    published.rubric.samples.clear();
    CalibrationRound round{.id = "own",
                           .title = "Own answers",
                           .lead = "",
                           .made_at = {},
                           .rubric = std::move(published),
                           .chosen = {},
                           .own = {},
                           .invited = {},
                           .seed = 0,
                           .repeats = ""};
    round.own.push_back(*std::ranges::find(rubric.samples, id, &SampleAnswer::id));
    Findings findings = check_round(round);
    std::erase_if(findings,
                  [](const Finding& finding) { return finding.code == "round.one-level"; });
    return findings;
}

/// The words of the newest version, so that its raters and its keys speak of the same.
Parsed<std::unique_ptr<OpenDraft>> brought_up(RubricLibrary& shelf,
                                              std::unique_ptr<OpenDraft> draft,
                                              Rubric published) {
    const Rubric& old = draft->editor().rubric();
    bool lost = false;
    Rubric renewed = with_answers(std::move(published), old.samples, lost);
    renewed.version = old.version;
    if (renewed == old) {
        return {std::move(draft), {}};
    }
    Findings findings;
    if (lost) {
        const auto before = shelf.discard_draft(old.id);
        findings.push_back({Severity::hint,
                            "own.older-version",
                            "What your answers said of parts that the newest version has not any "
                            "more, or of levels, is taken out; the answers as they were are kept "
                            "as " +
                                before.filename().string() + ".",
                            before.string()});
        append(findings, shelf.add_draft(renewed));
    } else {
        draft->editor().replace(std::move(renewed));
        append(findings, draft->save());
    }
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    auto again = shelf.open(Id<Rubric>(draft->editor().rubric().id));
    append(findings, std::move(again.findings));
    return {std::move(again.value), std::move(findings)};
}

}  // namespace

OwnAnswers::OwnAnswers(const Folders& folders, Services services)
    : folders_(folders), services_(std::move(services)) {}

RubricLibrary OwnAnswers::shelf() const {
    return {folders_.data / "own-answers", folders_.shipped, services_};
}

Parsed<std::unique_ptr<OpenDraft>> OwnAnswers::open(const std::string& name) const {
    auto published = newest(usual_library(folders_, services_), name);
    if (!published.value) {
        return {std::nullopt, std::move(published.findings)};
    }
    RubricLibrary own = shelf();
    const Id<Rubric> id = published.value->id;
    auto there = kept(id);
    if (!there.findings.empty()) {
        return {std::nullopt, {error("own.unreadable", there.findings.front().message)}};
    }
    formats::make_folder(own.folder());  // For its owner alone: a library makes one for a team.
    if (there.value->empty() && !own.draft(id).value) {
        bool lost = false;
        const Findings made = own.add_draft(with_answers(*published.value, {}, lost));
        if (has_error(made)) {
            return {std::nullopt, made};
        }
    }
    auto draft = own.open(id);
    if (!draft.value) {
        return draft;
    }
    auto renewed = brought_up(own, std::move(*draft.value), std::move(*published.value));
    append(draft.findings, std::move(renewed.findings));
    return {std::move(renewed.value), std::move(draft.findings)};
}

Parsed<std::vector<SampleAnswer>> OwnAnswers::kept(const Id<Rubric>& rubric) const {
    auto draft = shelf().draft(rubric);
    if (draft.value) {
        return {std::move(draft.value->samples), {}};
    }
    const bool none = std::ranges::any_of(
        draft.findings, [](const Finding& finding) { return finding.code == "library.no-draft"; });
    if (none) {
        return {std::vector<SampleAnswer>(), {}};
    }
    return {
        std::vector<SampleAnswer>(),
        {{Severity::warning,
          "own.unreadable",
          "Own answers to '" + rubric.text() + "' cannot be read: " + first_fault(draft.findings),
          "own-answers"}}};
}

Parsed<std::string> OwnAnswers::add(const std::string& rubric, const NewAnswer& answer) const {
    auto opened = open(rubric);
    if (!opened.value) {
        return {std::nullopt, std::move(opened.findings)};
    }
    const auto words = words_of(answer.file);
    if (!words.value) {
        return {std::nullopt, words.findings};
    }
    OpenDraft& draft = **opened.value;
    Findings findings = std::move(opened.findings);
    append(findings, Names(draft.editor().rubric()).check(answer));
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    draft.editor().edit(with_own_answer);
    const Id<SampleAnswer> id = draft.editor().rubric().samples.back().id;
    draft.editor().edit([&](Rubric edited) {
        edited = with_text_at(
            std::move(edited), sample_place(id.text(), RubricField::answer), *words.value);
        return with_keys(std::move(edited), id, answer);
    });
    append(findings, fitness(draft.editor().rubric(), id));
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    append(findings, draft.save());
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    return {id.text(), std::move(findings)};
}

Findings OwnAnswers::remove(const std::string& rubric, const std::string& id) const {
    auto opened = open(rubric);
    if (!opened.value) {
        return std::move(opened.findings);
    }
    RubricEditor& editor = (*opened.value)->editor();
    const Id<SampleAnswer> gone(id);
    const auto& answers = editor.rubric().samples;
    if (std::ranges::find(answers, gone, &SampleAnswer::id) == answers.end()) {
        return {error("own.unknown", "There is no own answer '" + id + "' to '" + rubric + "'.")};
    }
    editor.edit([&](Rubric edited) { return without_sample(std::move(edited), gone); });
    Findings findings = std::move(opened.findings);
    append(findings, (*opened.value)->save());
    return findings;
}

Rubric with_own_answer(Rubric rubric) {
    int highest = 0;
    for (const SampleAnswer& answer : rubric.samples) {
        highest = std::max(highest, number_of(answer));
    }
    rubric = with_new_sample(std::move(rubric));
    rubric.samples.back().id = Id<SampleAnswer>(std::string(prefix) + std::to_string(highest + 1));
    return rubric;
}

}  // namespace evenhand::workflow
