using System.Globalization;
using ScottPlot;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Insight.Statistics;

/// <summary>The numbers of some days as a small picture: a bar a day, answered below, refused above; for one day a bar a number.</summary>
internal static class StatisticsPicture
{
    private const int Width = 720, Height = 400;

    /// <summary>Days that are named below the bars at most: more would run into each other.</summary>
    private const int MostLabels = 10;

    private static readonly Color Answered = Color.FromHex("#2a9d8f"), Refused = Color.FromHex("#e9c46a"), Helpful = Color.FromHex("#457b9d"), Unhelpful = Color.FromHex("#c1666b");

    /// <summary>As PNG.</summary>
    public static byte[] Of(Summary summary, InsightWords words)
    {
        PictureFont.Use();
        using var plot = new Plot();
        if (summary.Period == Period.Day)
            Numbers(plot, summary, words);
        else
            Days(plot, summary, words);
        plot.Title(words.NameOf(summary.Period), size: 18);
        // Above the bars there is room for their numbers, or for the legend.
        plot.Axes.Margins(bottom: 0, top: summary.Period == Period.Day ? 0.15 : 0.3);
        plot.HideGrid();
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { IntegerTicksOnly = true, MinorTickGenerator = new ScottPlot.TickGenerators.EvenlySpacedMinorTickGenerator(1) };
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.OutlineWidth = 0;
        plot.Font.Set(PictureFont.Name);
        return plot.GetImageBytes(Width, Height, ImageFormat.Png);
    }

    private static void Numbers(Plot plot, Summary summary, InsightWords words)
    {
        (string Name, int Value, Color Color)[] bars =
        [
            (words.AnsweredLegend, summary.Answered, Answered), (words.RefusedLegend, summary.Refused, Refused), (words.HelpfulLegend, summary.Helpful, Helpful), (words.UnhelpfulLegend, summary.Unhelpful, Unhelpful),
        ];
        var drawn = plot.Add.Bars(bars.Select((bar, i) => new Bar { Position = i, Value = bar.Value, FillColor = bar.Color, Label = bar.Value.ToString(CultureInfo.InvariantCulture), LineWidth = 0 }).ToArray());
        drawn.ValueLabelStyle.FontName = PictureFont.Name;
        plot.Axes.Bottom.SetTicks([.. bars.Select((_, i) => (double)i)], [.. bars.Select(bar => bar.Name)]);
        if (bars.All(bar => bar.Value == 0))
            plot.Axes.SetLimitsY(0, 1);
    }

    private static void Days(Plot plot, Summary summary, InsightWords words)
    {
        var days = summary.Days;
        plot.Add.Bars(days.SelectMany((day, i) => (Bar[])
        [
            new Bar { Position = i, Value = day.Answered, FillColor = Answered, LineWidth = 0 },
            new Bar { Position = i, ValueBase = day.Answered, Value = day.Answered + day.Refused, FillColor = Refused, LineWidth = 0 },
        ]).ToArray());
        var each = (days.Count + MostLabels - 1) / MostLabels;
        int[] named = [.. Enumerable.Range(0, days.Count).Where(i => (days.Count - 1 - i) % each == 0)];
        plot.Axes.Bottom.SetTicks([.. named.Select(i => (double)i)], [.. named.Select(i => Short(days[i].Day))]);
        plot.ShowLegend(
            [new LegendItem { LabelText = words.AnsweredLegend, FillColor = Answered, LineWidth = 0 }, new LegendItem { LabelText = words.RefusedLegend, FillColor = Refused, LineWidth = 0 }],
            Alignment.UpperLeft);
        if (summary.Questions == 0)
            plot.Axes.SetLimitsY(0, 1);
    }

    /// <summary>"24.11".</summary>
    private static string Short(string day) => $"{day[8..]}.{day[5..7]}";
}
