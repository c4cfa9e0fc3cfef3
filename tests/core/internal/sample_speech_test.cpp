#include "core/internal/sample_speech.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::internal;

namespace {

SampleAnswer sample() {
    return {Id<SampleAnswer>("A"),
            "Noor,  Test engineer , buses, nights",
            {{"", "One."}, {"interviewer ", "Two?"}, {"Result", "Three."}},
            0,
            {},
            {},
            {}};
}

}  // namespace

TEST_CASE("the interviewer's words are told from the speaker's") {
    CHECK(speech_of(sample()) == "One.\n\nThree.");
    CHECK(answer_of(sample()) == "One.\n\nTwo?\n\nThree.");
    CHECK(is_interviewer({"INTERVIEWER", ""}));
    CHECK_FALSE(is_interviewer({"", ""}));
}

TEST_CASE("a speaker has a name, a job and an industry") {
    CHECK(speaker_parts(sample()) == std::vector<std::string>{"noor", "test engineer", "buses"});
    SampleAnswer nobody = sample();
    nobody.speaker = "";
    CHECK(speaker_parts(nobody).empty());
}

TEST_CASE("an industry is known by the last of its words, or is what is written") {
    const LintWords words = {
        {"industry", {{"bus*", "transport", ""}, {"school*", "school", ""}, {"office", "", ""}}}};
    const PhraseList industries(words, {"industry"});
    CHECK(industry_of("city buses", industries) == "transport");
    CHECK(industry_of("school bus", industries) == "transport");
    CHECK(industry_of("bus school", industries) == "school");
    CHECK(industry_of("an office", industries) == "an office");
    CHECK(industry_of("a bank", industries) == "a bank");
}
