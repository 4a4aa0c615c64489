namespace Bot.Interviews.Drafting.Models;

/// <summary>The JSON Schemas of what a model may propose.</summary>
internal static class PlanSchema
{
    public const string PlanName = "study_plan";

    public const string Plan =
        """
        {"type":"object","additionalProperties":false,"required":["clarify","title","researchType","description","goals","participants","outline","questions","topics"],"properties":{
        "clarify":{"type":"string","description":"One question back when the research question is too vague to plan a study, else empty."},
        "title":{"type":"string"},
        "researchType":{"type":"string","enum":["exploratory","discovery","evaluative","generative","diagnostic"]},
        "description":{"type":"string"},
        "goals":{"type":"array","items":{"type":"string"}},
        "participants":{"type":"string"},
        "outline":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["topic","aim"],"properties":{"topic":{"type":"string","enum":["history","drivers","barriers","alternatives","improvements"]},"aim":{"type":"string"}}}},
        "questions":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["topic","mandatory","depth","text","former","slots"],"properties":{"topic":{"type":"string","enum":["history","drivers","barriers","alternatives","improvements"]},"mandatory":{"type":"boolean"},"depth":{"type":"string","enum":["none","light","standard","deep"]},"text":{"type":"string"},"former":{"type":"string","description":"The same in the past tense, for people who have left."},"slots":{"type":"array","items":{"type":"string"}}}}},
        "topics":{"type":"array","items":{"type":"string"}}}}
        """;

    public const string EditsName = "plan_edits";

    public const string Edits =
        """
        {"type":"object","additionalProperties":false,"required":["clarify","operations"],"properties":{
        "clarify":{"type":"string","description":"One question back when the request is not clear, else empty."},
        "operations":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["operation","number","text","former","to","value"],"properties":{
        "operation":{"type":"string","enum":["change-question","former-wording","remove-question","move-question","add-question","depth","mandatory","add-goal","change-goal","remove-goal","move-goal","title","research-question","description","participants","welcome","closing","call-to-action","add-segment","remove-segment","add-topic","remove-topic","minutes","turns","access"]},
        "number":{"type":"integer","description":"Which question or goal, from 1, else 0."},
        "text":{"type":"string","description":"The new words, else empty."},
        "former":{"type":"string","description":"A question's wording in the past tense for people who have left, else empty."},
        "to":{"type":"integer","description":"The new place, minutes or turns, else 0."},
        "value":{"type":"string","description":"none, light, standard or deep for depth; true or false for mandatory; else empty."}}}}}}
        """;

    public const string TranslationName = "study_translation";

    public const string Translation =
        """
        {"type":"object","additionalProperties":false,"required":["texts"],"properties":{"texts":{"type":"array","items":{"type":"string"}}}}
        """;

    public const string RepairName = "question_repairs";

    public const string Repair =
        """
        {"type":"object","additionalProperties":false,"required":["questions"],"properties":{"questions":{"type":"array","items":{"type":"string"}}}}
        """;
}
