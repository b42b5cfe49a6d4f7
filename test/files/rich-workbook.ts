import { contentTypes, MAIN, relationships, RELATIONS, zipParts, type Parts } from './parts';

/**
 * A workbook with one of everything that officers' workbooks have, written by hand. What it has is listed,
 * feature by feature, in `rich-features.ts`.
 */
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const PIXEL =
  '89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364f8cf50000003860186f7a3a3610000000049454e44ae426082';

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}

const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="#,##0.00_ ;[Red]-#,##0.00"/><numFmt numFmtId="178" formatCode="[DBNum2][$-804]General"/></numFmts>
<fonts count="5"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font><font><b/><sz val="20"/><color theme="1"/><name val="华文中宋"/><charset val="134"/></font><font><sz val="11"/><color rgb="FF9C0006"/><name val="仿宋"/></font><font><u/><sz val="11"/><color theme="10"/><name val="宋体"/></font><font><i/><strike/><sz val="9"/><name val="楷体"/></font></fonts>
<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.6"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF92D050"/></stop></gradientFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="double"><color rgb="FFFF0000"/></bottom><diagonal style="thin"/></border></borders>
<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="2" fillId="2" borderId="0"/></cellStyleXfs>
<cellXfs count="10"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="3" borderId="1" xfId="0" applyFill="1" applyBorder="1"><alignment textRotation="45" indent="1"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="177" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="1" applyFont="1" applyFill="1"/><xf numFmtId="178" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0" hidden="1"/></xf><xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="4" fillId="4" borderId="0" xfId="0"/></cellXfs>
<cellStyles count="2"><cellStyle name="常规" xfId="0" builtinId="0"/><cellStyle name="差" xfId="1" builtinId="27"/></cellStyles>
<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium9"/><colors><mruColors><color rgb="FF123456"/></mruColors></colors></styleSheet>`;

const sheet1 = `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:x14="${X14}"><sheetPr codeName="Sheet1"><tabColor rgb="FFC00000"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:K10"/>
<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="D5" sqref="D5"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25"/>
<cols><col min="1" max="1" width="6.5" customWidth="1"/><col min="2" max="3" width="21.75" customWidth="1"/><col min="9" max="9" width="9" hidden="1" customWidth="1"/><col min="10" max="16384" width="12.5" style="0" customWidth="1"/></cols>
<sheetData><row r="1" spans="1:11" ht="36" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row><row r="2" spans="1:11"><c r="A2" t="inlineStr"><is><t>填报单位：鹿城区某培训学校</t></is></c></row>
<row r="3" spans="1:11"><c r="A3" s="2" t="s"><v>1</v></c><c r="B3" s="2" t="s"><v>2</v></c><c r="C3" s="2" t="s"><v>3</v></c><c r="D3" s="2" t="s"><v>4</v></c><c r="E3" s="2" t="s"><v>5</v></c></row>
<row r="4" spans="1:11"><c r="A4"><v>1</v></c><c r="B4" s="6" t="s"><v>6</v></c><c r="C4" s="5" t="s"><v>7</v></c><c r="D4" s="3"><v>45017</v></c><c r="E4"><v>10</v></c><c r="F4"><v>100.5</v></c><c r="G4" s="4"><f>E4*F4*系数</f><v>854.25</v></c><c r="H4"><f>_xlfn.XLOOKUP(A4,A:A,F:F)</f><v>100.5</v></c><c r="J4" s="8" t="s"><v>9</v></c></row>
<row r="5" spans="1:11"><c r="A5"><v>2</v></c><c r="B5" t="s"><v>8</v></c><c r="C5" s="5" t="str"><f>"33"&amp;"X"</f><v>33X</v></c><c r="D5" s="3"><v>45018.5</v></c><c r="E5"><v>12</v></c><c r="F5"><v>80</v></c><c r="G5" s="4"><f t="shared" ref="G5:G7" si="0">E5*F5</f><v>960</v></c><c r="K5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
<row r="6" spans="1:11" hidden="1"><c r="A6"><v>3</v></c><c r="B6" s="7"><v>1234</v></c><c r="E6"><v>3</v></c><c r="F6"><v>90</v></c><c r="G6" s="4"><f t="shared" si="0"/><v>270</v></c><c r="K6" t="b"><v>1</v></c></row>
<row r="7" spans="1:11" outlineLevel="1" collapsed="1"><c r="A7"><v>4</v></c><c r="E7"><v>5</v></c><c r="F7"><v>90</v></c><c r="G7" s="4"><f t="shared" si="0"/><v>450</v></c><c r="K7"><f t="array" ref="K7">SUM(E4:E7*F4:F7)</f><v>2685</v></c></row>
<row r="8" spans="1:11"><c r="A8" s="9" t="inlineStr"><is><r><t>合</t></r><r><rPr><b/></rPr><t>计</t></r></is></c><c r="G8" s="4"><f>SUM(G4:G7)</f><v>2534.25</v></c></row></sheetData>
<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0"/><protectedRanges><protectedRange name="可填" sqref="B4:F7"/></protectedRanges><autoFilter ref="A3:G7"><filterColumn colId="4"><filters><filter val="10"/><filter val="12"/></filters></filterColumn></autoFilter>
<mergeCells count="2"><mergeCell ref="A1:G1"/><mergeCell ref="A8:F8"/></mergeCells><phoneticPr fontId="0"/>
<conditionalFormatting sqref="C4:C7"><cfRule type="duplicateValues" dxfId="0" priority="1"/></conditionalFormatting><conditionalFormatting sqref="G4:G7"><cfRule type="cellIs" dxfId="1" priority="2" operator="greaterThan"><formula>500</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="E4:E7"><cfRule type="expression" dxfId="0" priority="3" stopIfTrue="1"><formula>$E4&gt;10</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="F4:F7"><cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>
<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="错误" error="请选择" sqref="F4:F7"><formula1>标准</formula1></dataValidation><dataValidation type="whole" operator="between" allowBlank="1" showErrorMessage="1" promptTitle="课时" prompt="1 至 60" sqref="E4:E7"><formula1>1</formula1><formula2>60</formula2></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="J4" r:id="rId4" tooltip="政策"/><hyperlink ref="A8" location="'字典(隐藏)'!A1"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;L花名册</oddHeader><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="C4:C7" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId3"/><legacyDrawing r:id="rId1"/>
<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'字典(隐藏)'!$A$2:$A$3</xm:f></x14:formula1><xm:sqref>H4:H7</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;

function noteShape(id: number, row: number, column: number): string {
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;width:180pt;height:66pt;visibility:hidden' fillcolor="#ffffe1"><v:textbox><div style='text-align:left'><br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

/** As Excel writes it: VML that is not well-formed XML (`<br>`). */
const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${noteShape(1025, 3, 1)}${noteShape(1026, 7, 7)}</xml>`;

const workbookXml = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="0" firstSheet="0"/></bookViews><sheets><sheet name="花名册" sheetId="1" r:id="rId1"/><sheet name="字典(隐藏)" sheetId="4" state="hidden" r:id="rId2"/><sheet name="深藏" sheetId="7" state="veryHidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">花名册!$A$3:$G$7</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">花名册!$A$1:$K$8</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">花名册!$1:$3</definedName><definedName name="标准">'字典(隐藏)'!$B$2:$B$3</definedName><definedName name="系数" comment="县级系数">0.85</definedName></definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;

export function richParts(): Parts {
  return {
    '[Content_Types].xml': contentTypes(
      {
        'xl/workbook.xml': 'sheet.main',
        'xl/worksheets/sheet1.xml': 'worksheet',
        'xl/worksheets/sheet2.xml': 'worksheet',
        'xl/worksheets/sheet3.xml': 'worksheet',
        'xl/styles.xml': 'styles',
        'xl/sharedStrings.xml': 'sharedStrings',
        'xl/calcChain.xml': 'calcChain',
        'xl/comments1.xml': 'comments',
        'xl/tables/table1.xml': 'table',
        'xl/theme/theme1.xml': 'application/vnd.openxmlformats-officedocument.theme+xml',
        'xl/drawings/drawing1.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
        'docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
        'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      },
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png" ContentType="image/png"/>',
    ),
    '_rels/.rels': relationships(
      ['officeDocument', 'xl/workbook.xml'],
      ['custom-properties', 'docProps/custom.xml'],
    ),
    'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="批次"><vt:lpwstr>2024-03</vt:lpwstr></property></Properties>`,
    'customXml/item1.xml': '<config xmlns="urn:example:roster">用户自己的部件</config>',
    'customXml/itemProps1.xml':
      '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{6B29FC40-CA47-1067-B31D-00DD010662DA}"><ds:schemaRefs/></ds:datastoreItem>',
    'customXml/_rels/item1.xml.rels': relationships(['customXmlProps', 'itemProps1.xml']),
    'xl/workbook.xml': workbookXml,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['worksheet', 'worksheets/sheet3.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['customXml', '../customXml/item1.xml'],
      ['calcChain', 'calcChain.xml'],
      ['theme', 'theme/theme1.xml'],
    ),
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="G8" i="1"/><c r="G4"/><c r="G5"/></calcChain>`,
    'xl/theme/theme1.xml': `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:accent2><a:srgbClr val="C0504D"/></a:accent2><a:accent3><a:srgbClr val="9BBB59"/></a:accent3><a:accent4><a:srgbClr val="8064A2"/></a:accent4><a:accent5><a:srgbClr val="4BACC6"/></a:accent5><a:accent6><a:srgbClr val="F79646"/></a:accent6><a:hlink><a:srgbClr val="0000FF"/></a:hlink><a:folHlink><a:srgbClr val="800080"/></a:folHlink></a:clrScheme></a:themeElements></a:theme>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="10" uniqueCount="10"><si><t>2024年度培训补贴花名册</t></si><si><t>序号</t></si><si><t>姓名</t></si><si><t>身份证号</t></si><si><t>开班日期</t></si><si><t>天数</t></si><si><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/></rPr><t>注意</t></r><r><t xml:space="preserve"> 甲某</t></r></si><si><t>330399199001011234</t></si><si><t xml:space="preserve"> 乙某　</t><rPh sb="0" eb="1"><t>yi</t></rPh><phoneticPr fontId="1"/></si><si><t>链接_x000D_</t></si></sst>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet1,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['comments', '../comments1.xml'],
      ['drawing', '../drawings/drawing1.xml'],
      ['hyperlink', 'https://example.invalid/policy', true],
    ),
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>审核员</author></authors><commentList><comment ref="B4" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve">审核员:
</t></r><r><t>姓名含空格</t></r></text></comment><comment ref="H8" authorId="0"><text><t>空格上的批注</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': vml,
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}"><xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relationships(['image', '../media/image1.png']),
    'xl/media/image1.png': bytesOf(PIXEL),
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>工种</t></is></c><c r="B1" t="inlineStr"><is><t>标准</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>焊工</t></is></c><c r="B2"><v>80</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>育婴员</t></is></c><c r="B3"><v>100</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
    'xl/worksheets/_rels/sheet2.xml.rels': relationships(['table', '../tables/table1.xml']),
    'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="工种"/><tableColumn id="2" name="标准"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    'xl/worksheets/sheet3.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>42</v></c></row></sheetData></worksheet>`,
  };
}

export function richWorkbook(): Uint8Array {
  return zipParts(richParts());
}
