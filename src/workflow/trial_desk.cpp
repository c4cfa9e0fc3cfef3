#include "workflow/trial_desk.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "core/calibration_round.h"
#include "core/timestamp.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/json_writer.h"
#include "formats/round_file.h"
#include "workflow/internal/open_practice.h"
#include "workflow/internal/practice_folder.h"
#include "workflow/interview_desk.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;
using formats::PinnedRound;
using internal::PracticeFolder;
using std::chrono::duration_cast;
using std::chrono::seconds;

const std::string folder_name = "trials";
const std::string heard_file = "heard.txt";
const std::string rater = "You";

PracticeFolder folder_of(const Folders& folders) {
    return PracticeFolder(folders.data, folder_name);
}

bool has_all_keys(const SampleAnswer& answer, const Rubric& rubric) {
    return std::ranges::all_of(rubric.criteria, [&](const Criterion& criterion) {
        return find_key(answer, criterion.id) != nullptr;
    });
}

std::vector<const SampleAnswer*> answers_to_try(const Rubric& rubric) {
    std::vector<const SampleAnswer*> answers;
    for (const SampleAnswer& answer : rubric.samples) {
        if (has_all_keys(answer, rubric) && SpokenWords(answer.passages).count() > 0) {
            answers.push_back(&answer);
        }
    }
    return answers;
}

/// A trial that is in the folder, and can be read.
struct Tried {
    PinnedRound round;
    Practice practice;
    bool journal = false;

    [[nodiscard]] bool under_way() const { return journal && practice.answers.empty(); }
    [[nodiscard]] const std::string& answer() const { return round.round.chosen.front().text(); }
    [[nodiscard]] const std::string& rubric() const { return round.round.rubric.rubric.id.text(); }
};

std::optional<Tried> read_tried(const PracticeFolder& folder, const std::string& id) {
    auto round = folder.round(id);
    if (!round.value || round.value->round.chosen.size() != 1) {
        return std::nullopt;
    }
    auto practice = folder.practice(*round.value, rater);
    if (!practice.value) {
        return std::nullopt;
    }
    std::error_code unreadable;
    const fs::path journal = folder.journal(id, rater, round.value->round.chosen.front());
    return Tried{
        std::move(*round.value), std::move(*practice.value), fs::exists(journal, unreadable)};
}

std::vector<Tried> all_tried(const PracticeFolder& folder) {
    std::vector<Tried> all;
    for (const std::string& id : folder.rounds()) {
        if (auto tried = read_tried(folder, id)) {
            all.push_back(std::move(*tried));
        }
    }
    std::ranges::stable_sort(all, {}, [](const Tried& tried) { return tried.round.round.made_at; });
    return all;
}

Finding error(const char* code, std::string message) {
    return {Severity::error, code, std::move(message), ""};
}

struct Found {
    PinnedRubric rubric;
    SampleAnswer answer;
};

/// `answer`: empty for the first one.
Parsed<Found> find(const Folders& folders,
                   const Services& services,
                   const std::string& id,
                   const std::string& answer) {
    auto rubrics = InterviewDesk(folders, services).rubrics();
    const auto rubric = std::ranges::find_if(*rubrics.value, [&](const RubricEntry& entry) {
        return entry.pinned.rubric.id.text() == id;
    });
    if (rubric == rubrics.value->end()) {
        return {std::nullopt,
                {error("trial.rubric",
                       "There is no published rubric '" + id +
                           "' that can be used; \"evenhand-cli try\" lists what can be tried.")}};
    }
    const Rubric& found = rubric->pinned.rubric;
    const std::vector<const SampleAnswer*> answers = answers_to_try(found);
    const auto sample = std::ranges::find_if(answers, [&](const SampleAnswer* each) {
        return answer.empty() || each->id.text() == answer;
    });
    if (sample == answers.end()) {
        return {std::nullopt,
                {error("trial.answer",
                       "The rubric '" + id + "' has no sample answer" +
                           (answer.empty() ? "" : " '" + answer + "'") +
                           " with a key for every criterion.")}};
    }
    return {Found{rubric->pinned, **sample}, {}};
}

std::string free_id(const PracticeFolder& folder, const Found& found) {
    const std::string stem = found.rubric.rubric.id.text() + "-" + slug(found.answer.id.text());
    int number = 1;
    std::error_code unreadable;
    while (fs::exists(folder.round_file(stem + "-" + std::to_string(number)).parent_path(),
                      unreadable)) {
        ++number;
    }
    return stem + "-" + std::to_string(number);
}

Parsed<PinnedRound> make_round(const PracticeFolder& folder, const Found& found, Timestamp now) {
    const CalibrationRound round{free_id(folder, found),
                                 found.rubric.rubric.title,
                                 "",
                                 now,
                                 found.rubric,
                                 {found.answer.id},
                                 {},
                                 {},
                                 0,
                                 ""};
    auto pinned = formats::read_round(formats::round_bytes(round), round.id);
    if (!pinned.value) {
        return pinned;
    }
    Findings findings = folder.keep(*pinned.value, {});
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    return pinned;
}

std::vector<TrialOffer> offers_of(const Rubric& rubric) {
    std::vector<TrialOffer> offers;
    for (const SampleAnswer* answer : answers_to_try(rubric)) {
        const SpokenWords words(answer->passages);
        TrialOffer offer;
        offer.rubric = rubric.id.text();
        offer.title = rubric.title;
        offer.level = rubric.level;
        offer.answer = answer->id.text();
        offer.length = duration_cast<seconds>(words.time_of(words.count()));
        offers.push_back(std::move(offer));
    }
    return offers;
}

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(width - std::min(width, length(text)), ' ');
}

std::string state_of(const TrialOffer& offer) {
    return offer.under_way ? "under way" : offer.tried;
}

}  // namespace

TrialDesk::TrialDesk(Folders folders, Services services)
    : folders_(std::move(folders)), services_(std::move(services)) {}

std::vector<TrialOffer> TrialDesk::offers() const {
    std::vector<TrialOffer> offers;
    const auto rubrics = InterviewDesk(folders_, services_).rubrics();
    for (const RubricEntry& entry : *rubrics.value) {
        std::ranges::move(offers_of(entry.pinned.rubric), std::back_inserter(offers));
    }
    for (const Tried& tried : all_tried(folder_of(folders_))) {
        for (TrialOffer& offer : offers) {
            if (offer.rubric != tried.rubric() || offer.answer != tried.answer()) {
                continue;
            }
            offer.under_way = offer.under_way || tried.under_way();
            if (!tried.practice.answers.empty()) {
                offer.tried = comparison_view(tried.round.round, tried.practice, 0).summary;
            }
        }
    }
    return offers;
}

Parsed<std::unique_ptr<Trial>> TrialDesk::begin(const std::string& rubric,
                                                const std::string& answer) const {
    const PracticeFolder folder = folder_of(folders_);
    std::optional<Tried> opened;
    for (Tried& tried : all_tried(folder)) {
        if (tried.rubric() == rubric && tried.answer() == answer && tried.under_way()) {
            opened = std::move(tried);
        }
    }
    if (!opened) {
        const auto found = find(folders_, services_, rubric, answer);
        if (!found.value) {
            return {std::nullopt, found.findings};
        }
        auto round = make_round(folder, *found.value, services_.clock());
        if (!round.value) {
            return {std::nullopt, std::move(round.findings)};
        }
        Practice nothing{round.value->round.id, round.value->sha256, rater};
        opened = Tried{std::move(*round.value), std::move(nothing)};
    }
    const fs::path heard = folder.round_file(opened->round.round.id).parent_path() / heard_file;
    SpokenWords words(answers_of(opened->round.round).front()->passages);
    auto run = internal::open_practice(folder,
                                       services_,
                                       std::move(opened->round),
                                       std::move(opened->practice),
                                       internal::AnswerBegins::asked_for);
    Findings findings = run->go_on();
    if (!run->rating()) {
        return {std::nullopt, std::move(findings)};
    }
    return {std::make_unique<Trial>(std::move(run), std::move(words), heard), std::move(findings)};
}

Parsed<TrialScript> TrialDesk::script(const std::string& rubric,
                                      const std::string& answer,
                                      int pace) const {
    if (pace < slowest_pace || pace > fastest_pace) {
        return {std::nullopt,
                {error("trial.pace",
                       std::to_string(pace) + " words a minute is no pace; from " +
                           std::to_string(slowest_pace) + " to " + std::to_string(fastest_pace) +
                           " is right.")}};
    }
    const auto found = find(folders_, services_, rubric, answer);
    if (!found.value) {
        return {std::nullopt, found.findings};
    }
    const Rubric& scored = found.value->rubric.rubric;
    const SpokenWords words(found.value->answer.passages);
    TrialScript script{scored.title,
                       scored.version,
                       rubric,
                       found.value->answer.id.text(),
                       scored.question,
                       pace,
                       words.time_of(words.count(), pace),
                       {}};
    const std::vector<std::size_t> first = words.sentences();
    for (std::size_t i = 0; i < first.size(); ++i) {
        const std::size_t end = i + 1 < first.size() ? first[i + 1] : words.count();
        const auto one_word = words.time_of(1, pace);
        script.sentences.push_back({words.time_of(first[i] + 1, pace) - one_word,
                                    std::string(trimmed(words.text(first[i], end)))});
    }
    return {std::move(script), {}};
}

std::string trials_text(const std::vector<TrialOffer>& offers) {
    std::size_t ids = 0;
    std::size_t titles = 0;
    for (const TrialOffer& offer : offers) {
        ids = std::max(ids, length(offer.rubric));
        titles = std::max(titles, length(offer.title));
    }
    std::string text;
    for (const TrialOffer& offer : offers) {
        const std::string state = state_of(offer);
        text += padded(offer.rubric, ids) + "  " + offer.answer + "  " + clock_text(offer.length) +
                "  " + (state.empty() ? offer.title : padded(offer.title, titles) + "  " + state) +
                "\n";
    }
    return text;
}

std::string trials_json(const std::vector<TrialOffer>& offers) {
    formats::JsonWriter json;
    json.begin_array();
    for (const TrialOffer& offer : offers) {
        json.begin_object();
        json.text("rubric", offer.rubric);
        json.text("title", offer.title);
        json.text("answer", offer.answer);
        json.number("seconds", offer.length.count());
        json.truth("under_way", offer.under_way);
        json.text_or_null("last_trial", offer.tried);
        json.end();
    }
    json.end();
    return std::move(json).document();
}

std::string script_text(const TrialScript& script) {
    const auto shown = [](std::chrono::milliseconds time) {
        return clock_text(duration_cast<seconds>(time));
    };
    std::string text = script.title + ", version " + std::to_string(script.version) +
                       ", sample answer " + script.answer + ": " + shown(script.length) + " at " +
                       std::to_string(script.pace) + " words a minute\n" + script.question + "\n\n";
    for (const TrialScript::Sentence& sentence : script.sentences) {
        text += padded(shown(sentence.at), 5) + " " + sentence.text + "\n";
    }
    return text;
}

std::string script_json(const TrialScript& script) {
    formats::JsonWriter json;
    json.begin_object();
    json.text("rubric", script.rubric);
    json.number("version", script.version);
    json.text("title", script.title);
    json.text("answer", script.answer);
    json.text("question", script.question);
    json.number("words_a_minute", script.pace);
    json.number("milliseconds", script.length.count());
    json.begin_array("sentences");
    for (const TrialScript::Sentence& sentence : script.sentences) {
        json.begin_object();
        json.number("at", sentence.at.count());
        json.text("text", sentence.text);
        json.end();
    }
    json.end();
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow
