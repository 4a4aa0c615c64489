using Bot.Adaptive.Expressions.Functions;

namespace Bot.Adaptive.Expressions;

/// <summary>The functions of adaptive expressions, listed by hand: adding one is a file under Functions/ and a line here.</summary>
public static class StandardFunctions
{
    /// <summary>All of them.</summary>
    public static FunctionTable Table { get; } = FunctionTable.Of(
        [
            .. Arithmetic(), .. Logic(), .. Texts(), .. Collections(), .. Objects(), .. Conversions(), .. Types(), .. Uris(),
            .. Dates(), .. Timex(), .. Xml(),
        ]);

    private static Function[] Arithmetic() =>
    [
        AddFunction.Definition,
        SubtractFunction.Definition,
        MultiplyFunction.Definition,
        DivideFunction.Definition,
        ModFunction.Definition,
        PowerFunction.Definition,
        MaxFunction.Definition,
        MinFunction.Definition,
        SumFunction.Definition,
        AverageFunction.Definition,
        AbsFunction.Definition,
        FloorFunction.Definition,
        CeilingFunction.Definition,
        RoundFunction.Definition,
        SqrtFunction.Definition,
        RangeFunction.Definition,
        RandFunction.Definition,
        FormatNumberFunction.Definition,
        AddOrdinalFunction.Definition,
    ];

    private static Function[] Logic() =>
    [
        EqualsFunction.Definition,
        NotEqualsFunction.Definition,
        LessFunction.Definition,
        LessOrEqualsFunction.Definition,
        GreaterFunction.Definition,
        GreaterOrEqualsFunction.Definition,
        AndFunction.Definition,
        OrFunction.Definition,
        NotFunction.Definition,
        IfFunction.Definition,
        CoalesceFunction.Definition,
        ExistsFunction.Definition,
        IgnoreFunction.Definition,
        OptionalFunction.Definition,
    ];

    private static Function[] Texts() =>
    [
        ConcatFunction.Definition,
        LengthFunction.Definition,
        ToLowerFunction.Definition,
        ToUpperFunction.Definition,
        SentenceCaseFunction.Definition,
        TitleCaseFunction.Definition,
        TrimFunction.Definition,
        StartsWithFunction.Definition,
        EndsWithFunction.Definition,
        CountWordFunction.Definition,
        ReplaceFunction.Definition,
        ReplaceIgnoreCaseFunction.Definition,
        SplitFunction.Definition,
        SubstringFunction.Definition,
        IndexOfFunction.Definition,
        LastIndexOfFunction.Definition,
        IsMatchFunction.Definition,
        NewGuidFunction.Definition,
        EolFunction.Definition,
        StringOrValueFunction.Definition,
    ];

    private static Function[] Collections() =>
    [
        CreateArrayFunction.Definition,
        CountFunction.Definition,
        EmptyFunction.Definition,
        ContainsFunction.Definition,
        FirstFunction.Definition,
        LastFunction.Definition,
        JoinFunction.Definition,
        ReverseFunction.Definition,
        ForeachFunction.Definition,
        SelectFunction.Definition,
        WhereFunction.Definition,
        AnyFunction.Definition,
        AllFunction.Definition,
        IndicesAndValuesFunction.Definition,
        UnionFunction.Definition,
        IntersectionFunction.Definition,
        UniqueFunction.Definition,
        SkipFunction.Definition,
        TakeFunction.Definition,
        SubArrayFunction.Definition,
        SortByFunction.Definition,
        SortByDescendingFunction.Definition,
        FlattenFunction.Definition,
    ];

    private static Function[] Objects() =>
    [
        GetPropertyFunction.Definition,
        SetPropertyFunction.Definition,
        AddPropertyFunction.Definition,
        RemovePropertyFunction.Definition,
        SetPathToValueFunction.Definition,
        MergeFunction.Definition,
        JsonFunction.Definition,
        JsonStringifyFunction.Definition,
        JPathFunction.Definition,
    ];

    private static Function[] Conversions() =>
    [
        FloatFunction.Definition,
        IntFunction.Definition,
        BoolFunction.Definition,
        StringFunction.Definition,
        BinaryFunction.Definition,
        Base64Function.Definition,
        Base64ToBinaryFunction.Definition,
        Base64ToStringFunction.Definition,
        DataUriFunction.Definition,
        DataUriToBinaryFunction.Definition,
        DataUriToStringFunction.Definition,
    ];

    private static Function[] Types() =>
    [
        IsStringFunction.Definition,
        IsBooleanFunction.Definition,
        IsIntegerFunction.Definition,
        IsFloatFunction.Definition,
        IsArrayFunction.Definition,
        IsObjectFunction.Definition,
    ];

    private static Function[] Uris() =>
    [
        UriComponentFunction.Definition,
        UriComponentToStringFunction.Definition,
        UriHostFunction.Definition,
        UriPathFunction.Definition,
        UriPathAndQueryFunction.Definition,
        UriPortFunction.Definition,
        UriQueryFunction.Definition,
        UriSchemeFunction.Definition,
    ];

    private static Function[] Dates() =>
    [
        AddDaysFunction.Definition,
        AddHoursFunction.Definition,
        AddMinutesFunction.Definition,
        AddSecondsFunction.Definition,
        AddToTimeFunction.Definition,
        SubtractFromTimeFunction.Definition,
        GetFutureTimeFunction.Definition,
        GetPastTimeFunction.Definition,
        DayOfMonthFunction.Definition,
        DayOfWeekFunction.Definition,
        DayOfYearFunction.Definition,
        MonthFunction.Definition,
        YearFunction.Definition,
        DateFunction.Definition,
        StartOfDayFunction.Definition,
        StartOfHourFunction.Definition,
        StartOfMonthFunction.Definition,
        UtcNowFunction.Definition,
        FormatDateTimeFunction.Definition,
        FormatEpochFunction.Definition,
        FormatTicksFunction.Definition,
        TicksFunction.Definition,
        TicksToDaysFunction.Definition,
        TicksToHoursFunction.Definition,
        TicksToMinutesFunction.Definition,
        DateTimeDiffFunction.Definition,
        GetTimeOfDayFunction.Definition,
        IsDateTimeFunction.Definition,
        ConvertFromUtcFunction.Definition,
        ConvertToUtcFunction.Definition,
        DateReadBackFunction.Definition,
    ];

    private static Function[] Timex() =>
    [
        IsDefiniteFunction.Definition,
        IsTimeFunction.Definition,
        IsDurationFunction.Definition,
        IsDateFunction.Definition,
        IsTimeRangeFunction.Definition,
        IsDateRangeFunction.Definition,
        IsPresentFunction.Definition,
        ResolveFunction.Definition,
        GetNextViableDateFunction.Definition,
        GetPreviousViableDateFunction.Definition,
        GetNextViableTimeFunction.Definition,
        GetPreviousViableTimeFunction.Definition,
    ];

    private static Function[] Xml() =>
    [
        XmlFunction.Definition,
        XPathFunction.Definition,
    ];
}
