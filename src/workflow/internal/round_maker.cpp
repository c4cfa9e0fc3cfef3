#include "workflow/internal/round_maker.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/rubric_file.h"
#include "workflow/internal/practice_folder.h"
#include "workflow/own_answers.h"

namespace evenhand::workflow::internal {

namespace {

constexpr int seeds = 1'000'000;
constexpr std::size_t longest_title_in_id = 40;
constexpr std::size_t begins_size = 90;

Finding error(const char* code, std::string message, const std::string& place = "") {
    return {Severity::error, code, std::move(message), place};
}

Parsed<PinnedRubric> read_rubric_file(const std::string& file) {
    try {
        return formats::read_rubric(formats::read_file(file), file);
    } catch (const Error& failure) {
        return {std::nullopt, {error("round.rubric", failure.what(), file)}};
    }
}

OfferedAnswer offer_of(const SampleAnswer& answer,
                       const Rubric& rubric,
                       OfferedAnswer::Source source) {
    OfferedAnswer offer{answer.id.text(), "", "", source};
    if (!answer.passages.empty()) {
        std::string words = answer.passages.front().text;
        std::ranges::replace(words, '\n', ' ');
        offer.begins = shorten(words, begins_size);
    }
    for (const Criterion& criterion : rubric.criteria) {
        const Key* key = find_key(answer, criterion.id);
        offer.keys +=
            (offer.keys.empty() ? "" : " · ") + (key == nullptr ? "no key"
                                                 : key->score ? std::to_string(key->score->value())
                                                              : "–");
    }
    return offer;
}

/// Without what tells who spoke and where the answer came from.
SampleAnswer anonymised(SampleAnswer answer) {
    answer.speaker.clear();
    answer.provenance = {};
    for (Key& key : answer.keys) {
        key.provenance = {};
    }
    return answer;
}

std::vector<Id<SampleAnswer>> ids_of(const std::vector<SampleAnswer>& answers) {
    std::vector<Id<SampleAnswer>> ids;
    std::ranges::transform(answers, std::back_inserter(ids), &SampleAnswer::id);
    return ids;
}

std::vector<std::string> clean_names(const std::vector<std::string>& names) {
    std::vector<std::string> clean;
    for (const std::string& name : names) {
        std::string text(trimmed(clean_text(name)));
        if (!text.empty() && std::ranges::find(clean, text) == clean.end()) {
            clean.push_back(std::move(text));
        }
    }
    return clean;
}

}  // namespace

RoundMaker::RoundMaker(const Folders& folders, Services services)
    : folders_(folders),
      services_(std::move(services)),
      library_(usual_library(folders, services_)) {}

Parsed<PinnedRubric> RoundMaker::rubric(const std::string& name, int version) const {
    if (names_a_file(name)) {
        return read_rubric_file(name);
    }
    const Id<Rubric> id(name);
    if (version > 0) {
        return library_.version(id, version);
    }
    const std::vector<VersionEntry> versions = library_.versions(id);
    const auto newest = std::ranges::max_element(versions, {}, &VersionEntry::version);
    if (newest == versions.end()) {
        return {std::nullopt,
                {error("round.rubric",
                       "There is no published rubric '" + name +
                           "' in the library; publish it, or name its file.")}};
    }
    return library_.version(id, newest->version);
}

Parsed<std::vector<OfferedAnswer>> RoundMaker::offered(const std::string& name,
                                                       const std::string& repeats) const {
    auto published = rubric(name, 0);
    if (!published.value) {
        return {std::nullopt, std::move(published.findings)};
    }
    const Rubric& found = published.value->rubric;
    std::vector<OfferedAnswer> offers;
    for (const SampleAnswer& answer : found.samples) {
        offers.push_back(offer_of(answer, found, OfferedAnswer::Source::version));
    }
    Parsed<formats::PinnedRound> before;
    if (!repeats.empty()) {
        before = PracticeFolder(folders_.data).round(repeats);
    }
    Findings findings;
    for (const Own& own :
         own_stock(found.id, before.value ? &before.value->round : nullptr, findings)) {
        if (std::ranges::find(offers, own.answer.id.text(), &OfferedAnswer::id) == offers.end()) {
            offers.push_back(offer_of(own.answer, found, own.source));
        }
    }
    return {std::move(offers), std::move(findings)};
}

std::vector<RoundMaker::Own> RoundMaker::own_stock(const Id<Rubric>& rubric,
                                                   const CalibrationRound* before,
                                                   Findings& findings) const {
    using Source = OfferedAnswer::Source;
    std::vector<Own> stock;
    const auto take = [&](const std::vector<SampleAnswer>& answers, Source source) {
        for (const SampleAnswer& answer : answers) {
            stock.push_back({answer, source});
        }
    };
    // What a round is repeated with is its own, also where another answer has the same id since.
    if (before != nullptr && before->rubric.rubric.id == rubric) {
        take(before->own, Source::repeated);
    }
    auto own = OwnAnswers(folders_, services_).kept(rubric);
    append(findings, std::move(own.findings));
    take(own.value.value_or(std::vector<SampleAnswer>()), Source::own_answers);
    if (const auto draft = library_.draft(rubric); draft.value) {
        take(draft.value->samples, Source::draft);
    }
    return stock;
}

std::vector<SampleAnswer> RoundMaker::own_answers(const RoundOrder& order,
                                                  const CalibrationRound& round,
                                                  const CalibrationRound* before,
                                                  Findings& findings) const {
    if (order.own.empty()) {
        return {};
    }
    std::vector<Own> stock;
    if (order.own_from.empty()) {
        stock = own_stock(round.rubric.rubric.id, before, findings);
    } else {
        const auto file = read_rubric_file(order.own_from.string());
        if (!file.value) {
            append(findings, file.findings);
            return {};
        }
        for (const SampleAnswer& answer : file.value->rubric.samples) {
            stock.push_back({answer, OfferedAnswer::Source::draft});
        }
    }
    std::vector<SampleAnswer> answers;
    for (const std::string& id : order.own) {
        const auto found =
            std::ranges::find(stock, id, [](const Own& one) { return one.answer.id.text(); });
        if (found == stock.end()) {
            findings.push_back(
                error("round.unknown-answer",
                      "There is no answer '" + id + "' where own answers are taken from.",
                      "answer '" + id + "'"));
        } else {
            answers.push_back(anonymised(found->answer));
        }
    }
    return answers;
}

/// The title and the day; numbered when that round is here already.
std::string RoundMaker::new_id(const std::string& title, Timestamp made_at) const {
    std::string words = slug(title).substr(0, longest_title_in_id);
    while (words.ends_with('-')) {
        words.pop_back();
    }
    const std::string base = (words.empty() ? "round" : words) + "-" + iso_date(made_at);
    const std::vector<std::string> known = PracticeFolder(folders_.data).rounds();
    std::string id = base;
    for (int number = 2; std::ranges::find(known, id) != known.end(); ++number) {
        id = base + "-" + std::to_string(number);
    }
    return id;
}

int RoundMaker::fresh_seed() const {
    const Salt random = services_.random();
    return (random[0] << 16 | random[1] << 8 | random[2]) % seeds;
}

/// The answers that were ordered; without an order those of the earlier round when it had the same
/// rubric, else all that the rubric has.
void RoundMaker::choose_answers(const RoundOrder& order,
                                const CalibrationRound* before,
                                CalibrationRound& round,
                                Findings& findings) const {
    for (const std::string& id : order.answers) {
        round.chosen.emplace_back(id);
    }
    round.own = own_answers(order, round, before, findings);
    if (order.only_these || !order.answers.empty() || !order.own.empty()) {
        return;
    }
    if (before != nullptr && before->rubric == round.rubric) {
        round.chosen = before->chosen;
        round.own = before->own;
    } else {
        round.chosen = ids_of(round.rubric.rubric.samples);
    }
}

Parsed<CalibrationRound> RoundMaker::make(const RoundOrder& order) const {
    std::optional<CalibrationRound> before;
    if (!order.repeats.empty()) {
        auto found = PracticeFolder(folders_.data).round(order.repeats);
        if (!found.value) {
            return {std::nullopt, std::move(found.findings)};
        }
        before = std::move(found.value->round);
    }
    return make(order, before ? &*before : nullptr);
}

Parsed<CalibrationRound> RoundMaker::make(const RoundOrder& order,
                                          const CalibrationRound* before) const {
    if (order.seed && (*order.seed < 0 || *order.seed >= seeds)) {
        return {std::nullopt,
                {error("round.seed", "The seed must be a whole number from 0 to 999999.")}};
    }
    const bool same_rubric = before != nullptr && order.rubric.empty();
    auto pinned = same_rubric ? Parsed<PinnedRubric>{before->rubric, {}}
                              : rubric(order.rubric, order.version);
    if (!pinned.value) {
        return {std::nullopt, std::move(pinned.findings)};
    }
    CalibrationRound round{"",
                           std::string(trimmed(clean_text(order.title))),
                           std::string(trimmed(clean_text(order.lead))),
                           services_.clock(),
                           std::move(*pinned.value),
                           {},
                           {},
                           clean_names(order.invited),
                           order.seed ? *order.seed : fresh_seed(),
                           order.repeats};
    if (before != nullptr) {
        round.title = round.title.empty() ? before->title : round.title;
        round.invited = round.invited.empty() ? before->invited : round.invited;
    }
    Findings findings;
    choose_answers(order, before, round, findings);
    round.id = new_id(round.title, round.made_at);
    append(findings, check_round(round));
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    return {std::move(round), std::move(findings)};
}

}  // namespace evenhand::workflow::internal
